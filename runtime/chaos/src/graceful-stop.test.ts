/** A server that is told to stop, or copied, while people work with it. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { audit } from './audit.js';
import { killableServer } from './killable-server.js';
import { type Ledger, openLedger } from './ledger.js';
import { load } from './load.js';
import { seeded } from './random.js';
import { type SignedClient, signIn } from './signed-client.js';

const program = fileURLToPath(new URL('../../bin/oficio.mjs', import.meta.url));
const TOWN = 'alqueria-de-la-comtessa';

let folder: string;
let server: ReturnType<typeof killableServer>;
let client: SignedClient;
let people: string[];
let ledger: Ledger;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oficio-stop-'));
  server = killableServer(folder, '2026-10-01T09:00');
  client = await signIn(await server.start(), 'cap@alqueria.example', 'proves-oficio-2026');
  const found = (await client.get('/api/people?search=garcia')) as { people: { personId: string }[] };
  people = found.people.map(({ personId }) => personId);
  ledger = openLedger();
});
afterEach(async () => {
  await server.kill();
  rmSync(folder, { recursive: true, force: true });
});

const working = (): Promise<void> =>
  load({ client, ledger, random: seeded(11), people, round: 1, concurrency: 8 });

/** Until so many commands were answered. */
async function answered(count: number): Promise<void> {
  while (ledger.all().length - ledger.unanswered().length < count) await pause(10);
}

const oficio = (...args: string[]) =>
  promisify(execFile)(process.execPath, [program, ...args], {
    env: { PATH: process.env.PATH, OFICIO_DATA: folder, NODE_ENV: 'test', NO_COLOR: '1' },
    cwd: folder,
  });

it('told to stop under load, answers all that it accepted, and leaves its log empty', async () => {
  const load = working();
  await answered(40);
  const code = await server.stop();
  await load;
  expect(code).toBe(0);
  expect(existsSync(join(folder, 'oficio.sqlite-wal'))).toBe(false);
  const found = await audit(folder, TOWN, ledger, client.account);
  expect(found).toMatchObject({ lost: [], doubled: [], unwanted: [], unasked: [] });
  // What was not answered was never accepted: nothing of it is in a diary.
  expect(found.journalRows).toBe(found.acknowledged);
  expect((await oficio('doctor')).stdout).toContain(', 0 faults.');
});

it('is copied while it writes, and the copy is a whole database of a moment in between', async () => {
  const load = working();
  await answered(20);
  const copy = join(folder, 'copy.sqlite');
  const before = ledger.all().filter(({ answer }) => answer && answer.status < 300).length;
  const { stdout } = await oficio('backup', copy);
  expect(stdout).toContain(`the key in ${join(folder, 'key')}`);
  for (const name of ['oficio.sqlite', 'oficio.sqlite-wal', 'copy.sqlite', 'key'])
    expect([name, statSync(join(folder, name)).mode & 0o077]).toEqual([name, 0]);
  await server.stop();
  await load;
  await oficio('restore', copy, '--replace');
  const found = await audit(folder, TOWN, ledger, client.account);
  expect(found.journalRows).toBeGreaterThanOrEqual(before);
  expect(found).toMatchObject({ doubled: [], unwanted: [], unasked: [] });
});
