/** A start that fails ends, so that whoever supervises the program sees it. It runs the built program. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

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
