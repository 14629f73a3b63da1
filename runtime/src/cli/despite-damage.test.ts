/** The start over a damaged database, by the built program as an operator runs it. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashPassword } from '../auth/password.js';
import { countingIds, furnish, TOWN, testEngine } from '../cases/fixtures/test-engine.js';
import { openStore } from '../open-store.js';

const program = fileURLToPath(new URL('../../bin/oficio.mjs', import.meta.url));
const PASSWORD = 'a password of the test';
const EMAIL = 'head@alqueria.example';

let folder: string;
let sound: string;
let damaged: string;
let end: () => Promise<void>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oficio-damage-'));
  end = async () => undefined;
  const { store, db } = openStore({ dataFolder: folder, mode: 'test' });
  await furnish(store);
  await store.accounts.save(TOWN, {
    accountId: 'head',
    email: EMAIL,
    name: 'Head',
    passwordHash: await hashPassword(PASSWORD, { N: 2 ** 10, r: 8, p: 1 }),
    roles: ['headOfUnit', 'officer'],
    units: ['urbanism'],
    active: true,
  });
  const engine = testEngine(store, { ids: countingIds() });
  const opened = await Promise.all(['sound', 'damaged'].map((key) => engine.open(key, `P-${key}`)));
  [sound = '', damaged = ''] = opened.map((result) => (result.ok ? result.receipt.caseId : ''));
  db.$client.exec(`DROP TRIGGER journal_no_update;
    UPDATE case_file SET snapshot = CAST(substr(snapshot, 1, 20) || x'00' || substr(snapshot, 22) AS BLOB)
    WHERE case_id = '${damaged}'`);
  await store.close();
});
afterEach(async () => {
  await end();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs until it says that it is up, or has ended. */
function serve(
  ...options: string[]
): Promise<{ url: string | undefined; said: () => string; code: unknown }> {
  const args = [program, 'serve', '--port', '0', '--clock', 'simulated', '--at', '2026-01-16T09:00'];
  const child = spawn(process.execPath, [...args, ...options], {
    env: { PATH: process.env.PATH, OFICIO_DATA: folder, OFICIO_TOWN: TOWN, NODE_ENV: 'test', NO_COLOR: '1' },
    cwd: folder,
  });
  const gone = new Promise<unknown>((resolve) => child.once('exit', resolve));
  end = async () => {
    child.kill('SIGTERM');
    await gone;
  };
  let output = '';
  return new Promise((resolve) => {
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
      const url = /Electronic office\s+(http:\S+?)\/\s/.exec(output)?.[1];
      if (url !== undefined) resolve({ url, said: () => output, code: undefined });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void gone.then((code) => resolve({ url: undefined, said: () => output, code }));
  });
}

describe('oficio serve over a database with one damaged case', () => {
  it('does not start, and says what can be done', async () => {
    const { url, said, code } = await serve();
    expect(url).toBeUndefined();
    expect(code).not.toBe(0);
    expect(said()).toContain(damaged);
    expect(said()).toContain('oficio serve --despite-damage serves what is sound');
    expect(said()).not.toContain('P-damaged');
  });

  it('with --despite-damage serves the others, fails for that one only, and logs it without naming anybody', async () => {
    const { url, said } = await serve('--despite-damage');
    if (url === undefined) throw new Error(said());
    const login = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: EMAIL, password: PASSWORD }),
    });
    const cookie = login.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(login.status).toBe(200);
    const look = (caseId: string) => fetch(`${url}/api/cases/${caseId}`, { headers: { cookie } });
    const failure = await look(damaged);
    expect(failure.status).toBe(500);
    expect(await failure.json()).toMatchObject({ code: 'server.failure' });
    expect((await look(sound)).status).toBe(200);
    const told = said().match(/^.*served despite damage.*$/m)?.[0];
    expect(told).toContain(damaged);
    expect(told).not.toContain(sound);
    expect(said()).not.toContain('P-damaged');
  });
});
