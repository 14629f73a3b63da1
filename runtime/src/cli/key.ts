/** `oficio key`: the key of the installation, under which the key of each person is kept. */
import { existsSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { databaseFile } from '../open-store.js';
import { keyFileOf } from '../sealing/key-file.js';
import { rotateKey } from '../store/sqlite/sealing/rotate-key.js';
import { takeFolder } from '../store/sqlite/sole-use.js';
import { Failure } from './exit.js';
import { print } from './print.js';
import { settings } from './settings.js';

function rotate({ json }: { json?: boolean }): void {
  const config = settings();
  const file = databaseFile(config);
  if (!existsSync(file)) throw new Failure(`There is no database in ${file}.`);
  const keyFile = keyFileOf(config);
  if (keyFile === undefined)
    throw new Failure(
      'The key comes in OFICIO_KEY, which this command cannot change: write it to a file, name it with OFICIO_KEY_FILE instead, and repeat.',
    );
  const leaveFolder = takeFolder(config.dataFolder);
  try {
    const done = rotateKey({ databaseFile: file, keyFile });
    print(json, done, [
      `Key ${done.to} is in ${keyFile}; ${done.keys} keys of people were wrapped again.`,
      `Backups made before need key ${done.from}, kept in ${done.kept}: keep it apart with them, and remove it from here.`,
    ]);
  } finally {
    leaveFolder();
  }
}

/** Adds `key rotate`. */
export function addKeyCommands(program: Command): void {
  program
    .command('key')
    .description('the key of the installation')
    .command('rotate')
    .description('change it for a new one, with the server stopped; cut short, it is repeated')
    .addOption(new Option('--json', 'print JSON, for other programs'))
    .action(rotate);
}
