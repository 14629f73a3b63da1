/** What happens to commands when the disk is full or read only, or another program writes: refused clearly, nothing lost, work goes on after. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteClient from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../app.js';
import { StoreUnwritable } from '../ports/index.js';
import { type Database, openDatabase } from '../store/sqlite/database.js';
import { applyMigrations } from '../store/sqlite/migrations.js';
import { sqliteStore } from '../store/sqlite/sqlite-store.js';
import { furnish, type TestEngine, TOWN, testEngine } from './fixtures/test-engine.js';

let folder: string;
let db: Database;
let engine: TestEngine;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oficio-full-'));
  db = openDatabase(join(folder, 'oficio.sqlite'));
  applyMigrations(db);
  const store = sqliteStore(db);
  await furnish(store);
  engine = testEngine(store);
});
afterEach(async () => {
  await engine.deps.store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** SQLite's own limit on the pages of a file: it answers as it does when the disk is full. */
const fullDisk = {
  breaks: () => db.$client.pragma(`max_page_count = ${db.$client.pragma('page_count', { simple: true })}`),
  mends: () => db.$client.pragma('max_page_count = 1000000'),
};
const readOnlyDisk = {
  breaks: () => db.$client.pragma('query_only = ON'),
  mends: () => db.$client.pragma('query_only = OFF'),
};

/** An import of the command line, of a register that takes longer to write than anybody waits. */
let other: SqliteClient.Database | undefined;
const heldByAnother = {
  breaks: () => {
    db.$client.pragma('busy_timeout = 20');
    other = new SqliteClient(db.$client.name);
    other.exec('BEGIN IMMEDIATE');
  },
  mends: () => other?.close(),
};

const everything = async () => {
  const { store } = engine.deps;
  const { rows } = await store.cases.list(TOWN, { state: 'all', limit: 500 });
  const journals = await Promise.all(rows.map(({ caseId }) => store.cases.journal(TOWN, caseId)));
  return { cases: rows.length, rows: journals.flat().length, outbox: await store.outbox.counts(TOWN) };
};

/** Opens cases until the disk takes no more, and gives how many it took. */
async function openUntilRefused(): Promise<{ taken: number; error: unknown }> {
  for (let taken = 0; taken < 500; taken += 1) {
    try {
      const opened = await engine.open(`fill-${taken}`);
      if (!opened.ok) throw new Error(opened.refused.code);
    } catch (error) {
      return { taken, error };
    }
  }
  throw new Error('the disk never filled');
}

describe.each([
  ['full', fullDisk],
  ['readOnly', readOnlyDisk],
  ['busy', heldByAnother],
] as const)('a database that is %s', (reason, disk) => {
  it('refuses with its reason, keeps all that it acknowledged, and takes the same command afterwards', async () => {
    disk.breaks();
    const { taken, error } = await openUntilRefused();
    expect(error).toBeInstanceOf(StoreUnwritable);
    expect(error).toMatchObject({ reason });
    expect(await everything()).toMatchObject({ cases: taken, rows: taken });
    disk.mends();
    expect(await engine.open(`fill-${taken}`)).toMatchObject({ ok: true, replayed: false });
    expect(await everything()).toMatchObject({ cases: taken + 1, rows: taken + 1 });
    expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('refuses every command that shared the transaction, and none is half written', async () => {
    disk.breaks();
    await openUntilRefused();
    const before = await everything();
    const together = await Promise.allSettled(
      Array.from({ length: 12 }, (_, index) => engine.open(`together-${index}`)),
    );
    const taken = together.filter(({ status }) => status === 'fulfilled').length;
    expect(await everything()).toMatchObject({ cases: before.cases + taken, rows: before.rows + taken });
    disk.mends();
    const again = await Promise.all(
      Array.from({ length: 12 }, (_, index) => engine.open(`together-${index}`)),
    );
    expect(again.every(({ ok }) => ok)).toBe(true);
    expect(await everything()).toMatchObject({ cases: before.cases + 12, rows: before.rows + 12 });
  });

  it('is said to whoever asks: 503 in words, not ready, and ready again by itself', async () => {
    const app = createApp(engine.deps);
    const signIn = () =>
      app.request('/api/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: 'nobody@alqueria.example', password: 'wrong' }),
      });
    const ready = async () => (await app.request('/readyz')).status;
    expect(await ready()).toBe(200);
    disk.breaks();
    await openUntilRefused();
    expect(await ready()).toBe(503);
    if (reason !== 'full') {
      const response = await signIn();
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
        503,
        'server.cannotWrite',
      ]);
    }
    disk.mends();
    expect(await ready()).toBe(200);
    expect((await signIn()).status).toBe(401);
  });
});
