/** `oficio system add|list|revoke`: the tokens with which other systems tell the cases something. */
import type { Command } from 'commander';
import { addSystemToken } from '../auth/system-token.js';
import { systemClock } from '../clock/system-clock.js';
import { randomIds } from '../identifiers/random-ids.js';
import type { Store } from '../ports/index.js';
import { exitCodes, Failure } from './exit.js';
import { print } from './print.js';
import { settings } from './settings.js';
import { withStore } from './with-store.js';

interface Options {
  town?: string;
  json?: boolean;
}

const inTown = <Result>({ town }: Options, work: (store: Store, entity: string) => Promise<Result>) => {
  const config = settings();
  const entity = town ?? config.town;
  return withStore(config, async ({ store }) => {
    if (!(await store.towns.find(entity))) throw new Failure(`There is no town ${entity} here.`);
    return work(store, entity);
  });
};

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

async function add(name: string, messages: string[], options: Options): Promise<void> {
  if (!/^[a-z][a-z0-9-]{1,39}$/.test(name))
    throw new Failure(
      `${name} cannot be the name of a system. Write it in lower case without spaces: civil-registry.`,
      exitCodes.usage,
    );
  const token = await inTown(options, async (store, entity) => {
    const live = (await store.systems.list(entity)).find(
      (one) => one.name === name && one.revokedAt === null,
    );
    if (live) throw new Failure(`${name} has a token already. Revoke it first: oficio system revoke ${name}`);
    return addSystemToken({ store, ids: randomIds() }, entity, { name, messages, at: systemClock().now() });
  });
  print(options.json, { name, messages, token }, [
    `${name} may send: ${messages.join(', ')}.`,
    `Its token, which is not shown again: ${token}`,
  ]);
}

async function list(options: Options): Promise<void> {
  const systems = await inTown(options, (store, entity) => store.systems.list(entity));
  const rows = systems.map(({ tokenHash: _secret, ...row }) => row);
  const lines = rows.map(
    ({ name, messages, createdAt, revokedAt }) =>
      `${name.padEnd(24)} since ${day(createdAt)}${revokedAt === null ? '' : `, revoked ${day(revokedAt)}`}: ${messages.join(', ')}`,
  );
  print(options.json, rows, lines.length > 0 ? lines : ['No other system has a token.']);
}

async function revoke(name: string, options: Options): Promise<void> {
  const done = await inTown(options, (store, entity) =>
    store.systems.revoke(entity, name, systemClock().now()),
  );
  if (!done) throw new Failure(`No system named ${name} has a token. See them: oficio system list`);
  print(options.json, { name, revoked: true }, [`The token of ${name} is worth nothing any more.`]);
}

/** Adds `system` and its three verbs to the program. */
export function addSystemCommands(program: Command): void {
  const system = program.command('system').description('tokens of other systems, and what each may tell');
  const common = (command: Command): Command =>
    command
      .option('--town <id>', 'another town than the one of OFICIO_TOWN')
      .option('--json', 'print JSON, for other programs');
  common(system.command('add').description('give a system a token for some messages'))
    .argument('<name>', 'as it will stand in the diaries')
    .argument('<messages...>', 'messages that it may send, as the charts name them')
    .action(add);
  common(system.command('list').description('see who has a token, and since when')).action(list);
  common(system.command('revoke').description('make the token of a system worthless'))
    .argument('<name>')
    .action(revoke);
}
