/** The real process, killed in the middle of a stream of commands and started again over the same file. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { brokenLink } from './cases/journal-hash.js';
import { openStore } from './open-store.js';
import { DEMO_PASSWORD } from './seed/demo-staff.js';

const program = fileURLToPath(new URL('../bin/oficio.mjs', import.meta.url));
const TOWN = 'alqueria-de-la-comtessa';
const COMMANDS = 40;
const KILLS = 2;

let folder: string;
let child: ChildProcess | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'oficio-kill-'));
});
afterEach(async () => {
  await kill();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the program on a free port and resolves with its address once it says that it is up. */
async function start(): Promise<string> {
  const started = spawn(process.execPath, [program, 'serve', '--port', '0'], {
    env: {
      PATH: process.env.PATH,
      OFICIO_DATA: folder,
      NO_COLOR: '1',
      NODE_ENV: 'test',
      OFICIO_LOG: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: folder,
  });
  child = started;
  return new Promise((resolve, reject) => {
    let output = '';
    started.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const url = /Electronic office\s+(http:\S+?)\/\s/.exec(output)?.[1];
      if (url !== undefined) resolve(url);
    });
    started.once('exit', () => reject(new Error(`the program stopped:\n${output}`)));
  });
}

async function kill(): Promise<void> {
  const running = child;
  if (running === undefined || running.exitCode !== null || running.signalCode !== null) return;
  const gone = new Promise((resolve) => running.once('exit', resolve));
  running.kill('SIGKILL');
  await gone;
}

interface Client {
  url: string;
  cookie: string;
  csrf: string;
}

async function signIn(url: string): Promise<Client> {
  const reply = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'cap@alqueria.example', password: DEMO_PASSWORD }),
  });
  expect(reply.status).toBe(200);
  const { csrfToken } = (await reply.json()) as { csrfToken: string };
  const cookie = reply.headers
    .getSetCookie()
    .map((value) => value.split(';')[0] ?? '')
    .join('; ');
  return { url, cookie, csrf: csrfToken };
}

/** Opens a case under a key; undefined when no answer came back. */
async function openCase({ url, cookie, csrf }: Client, key: string, personId: string) {
  try {
    const reply = await fetch(`${url}/api/cases`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, 'x-csrf-token': csrf, 'idempotency-key': key },
      body: JSON.stringify({
        procedureId: 'web-accessibility',
        entry: 'report',
        personId,
        answers: { problem: `The page cannot be read (${key}).` },
      }),
    });
    if (reply.status !== 201) throw new Error(`${reply.status} ${await reply.text()}`);
    return (await reply.json()) as { caseId: string; reference: string };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

it('loses nothing that was acknowledged and doubles nothing', { timeout: 120_000 }, async () => {
  let client = await signIn(await start());
  const people = await fetch(`${client.url}/api/people?search=garcia`, {
    headers: { cookie: client.cookie },
  });
  const [person] = ((await people.json()) as { people: { personId: string }[] }).people;
  const personId = person?.personId ?? '';

  const answers = new Map<string, { caseId: string; reference: string }>();
  for (let round = 0; round < KILLS; round += 1) {
    const keys = Array.from({ length: COMMANDS / KILLS }, (_, index) => `command-${round}-${index}`);
    const stream = keys.map((key) => openCase(client, key, personId).then((reply) => [key, reply] as const));
    // In the middle: some are acknowledged, some on disk and unanswered, some not begun.
    await Promise.race(stream);
    await kill();
    for (const [key, reply] of await Promise.all(stream)) if (reply) answers.set(key, reply);
    client = await signIn(await start());
    for (const key of keys) {
      const again = await openCase(client, key, personId);
      const known = answers.get(key);
      expect(again).toBeDefined();
      if (known) expect(again).toEqual(known);
      if (again) answers.set(key, again);
    }
  }
  await kill();

  const { store } = openStore({ dataFolder: folder, mode: 'test' });
  const page = await store.cases.list(TOWN, { state: 'all', limit: 100, procedureId: 'web-accessibility' });
  expect(page.rows.map((row) => row.caseId).sort()).toEqual(
    [...answers.values()].map((one) => one.caseId).sort(),
  );
  expect(answers.size).toBe(COMMANDS);
  for (const { caseId } of page.rows) {
    const journal = await store.cases.journal(TOWN, caseId);
    expect([caseId, brokenLink(journal)]).toEqual([caseId, undefined]);
    const entries = await store.cases.registerEntries(TOWN, caseId);
    expect(new Set(entries.map((entry) => entry.number)).size).toBe(entries.length);
  }
  await store.close();
});
