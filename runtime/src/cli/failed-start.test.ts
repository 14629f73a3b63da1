/** A start that fails ends, so that whoever supervises the program sees it. It runs the built program. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { furnish, START, TOWN, testEngine } from '../cases/fixtures/test-engine.js';
import { openStore } from '../open-store.js';
import { takeFolder } from '../store/sqlite/sole-use.js';
import { oficio } from './fixtures/run-oficio.js';

const program = fileURLToPath(new URL('../../bin/oficio.mjs', import.meta.url));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'oficio-start-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Resolves when it has ended. */
function served(town: string, port: number): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [program, 'serve', '--port', String(port)], {
    env: { PATH: process.env.PATH, OFICIO_DATA: folder, OFICIO_TOWN: town, NODE_ENV: 'test', NO_COLOR: '1' },
    cwd: folder,
  });
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

it('ends when the town is none of the samples, and says which there are', async () => {
  const { code, said } = await served('nowhere', 0);
  expect(code).not.toBe(0);
  expect(said).toContain('alqueria-de-la-comtessa');
}, 60_000);

it('ends when somebody else has the port', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const { code, said } = await served('alqueria-de-la-comtessa', port);
  other.close();
  expect(code).not.toBe(0);
  expect(said).toMatch(/port|EADDRINUSE/);
}, 60_000);

it('ends when a server is at work in its folder, and leaves what that one has in hand alone', async () => {
  const { store } = openStore({ dataFolder: folder, mode: 'test' });
  await furnish(store);
  await testEngine(store).open('one', 'P1');
  const lease = { now: START, leaseUntil: Number.MAX_SAFE_INTEGER, limit: 9 };
  expect((await store.outbox.claim(TOWN, lease)).messages).toHaveLength(1);
  const leave = takeFolder(folder);
  const { code, said } = await served(TOWN, 0);
  leave();
  expect(code).toBe(1);
  expect(said.trim()).toBe(
    `Another Oficio is at work in ${folder}: stop it first, or give this one a folder of its own (OFICIO_DATA).`,
  );
  // What it sends now would be sent twice.
  expect((await store.outbox.claim(TOWN, lease)).messages).toEqual([]);
  await store.close();
}, 60_000);

it.each([
  ['restore', 'copy.sqlite', '--replace'],
  ['key', 'rotate'],
])('so does %s', async (...words) => {
  vi.stubEnv('OFICIO_DATA', folder);
  vi.stubEnv('NODE_ENV', 'test');
  const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const copy = join(folder, 'copy.sqlite');
  const asked = words.map((word) => (word === 'copy.sqlite' ? copy : word));
  const { store } = openStore({ dataFolder: folder, mode: 'test' });
  await store.close();
  expect(await oficio('backup', copy)).toBe(0);
  const leave = takeFolder(folder);
  expect(await oficio(...asked)).toBe(1);
  expect(errors.mock.lastCall?.[0]).toContain('Another Oficio is at work');
  leave();
  expect(await oficio(...asked)).toBe(0);
  vi.unstubAllEnvs();
});
