import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { caseRow, commitOf, letterTo, T0, TOWN } from '../contract/rows.js';
import { storeContract } from '../contract/store-contract.js';
import { assertDurable, openDatabase } from './database.js';
import { applyMigrations, pendingMigrations, UnknownMigration } from './migrations.js';
import { sqliteStore } from './sqlite-store.js';

function emptyDatabase(file = ':memory:') {
  const db = openDatabase(file);
  applyMigrations(db);
  return db;
}

storeContract('sqlite', async () => sqliteStore(emptyDatabase()));

describe('the SQLite file', () => {
  const folders: string[] = [];
  const newFile = () => {
    const folder = mkdtempSync(join(tmpdir(), 'oficio-store-'));
    folders.push(folder);
    return join(folder, 'deep', 'oficio.sqlite');
  };
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  it('flushes every commit: WAL, synchronous FULL, foreign keys on', () => {
    const db = emptyDatabase(newFile());
    const pragma = (name: string) => db.$client.pragma(name, { simple: true });
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys')]).toEqual(['wal', 2, 1]);
    db.$client.pragma('synchronous = NORMAL');
    expect(() => assertDurable(db)).toThrow('could be lost');
  });

  it('is the same after it was closed and opened again, and migrates once', async () => {
    const file = newFile();
    const first = emptyDatabase(file);
    await sqliteStore(first).cases.commitStep(TOWN, commitOf(caseRow('c1')));
    first.$client.close();
    const again = openDatabase(file);
    expect(pendingMigrations(again)).toBe(0);
    expect((await sqliteStore(again).cases.load(TOWN, 'c1'))?.case).toEqual(caseRow('c1'));
  });

  it('is not touched by a version that does not know its migrations', () => {
    const db = emptyDatabase();
    db.$client.prepare("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 99)").run();
    expect(() => pendingMigrations(db)).toThrow(UnknownMigration);
  });

  it('sends the letters of the others when what one case ordered was damaged', async () => {
    const db = emptyDatabase();
    const store = sqliteStore(db);
    for (const id of ['c1', 'c2']) {
      const letter = letterTo(id);
      const commit = commitOf(caseRow(id), { outbox: [letter] });
      const effects = [letter.effect] as typeof commit.journal.effects;
      await store.cases.commitStep(TOWN, { ...commit, journal: { ...commit.journal, effects } });
    }
    db.$client.exec(
      "DROP TRIGGER journal_no_update; UPDATE journal SET sealed = x'00' WHERE case_no = (SELECT case_no FROM case_file WHERE case_id = 'c1')",
    );
    const { messages, damaged } = await store.outbox.claim(TOWN, { now: T0, leaseUntil: T0 + 1, limit: 9 });
    expect(messages.map(({ caseId }) => caseId)).toEqual(['c2']);
    expect(damaged).toEqual([{ effectId: letterTo('c1').effectId, caseId: 'c1', kind: 'communicate' }]);
    expect(await store.outbox.counts(TOWN)).toMatchObject({ pending: 2 });
    expect(await store.outbox.nextAt(TOWN)).toBe(T0 + 1);
  });

  it('writes nothing of a step whose line of the access log it cannot write', async () => {
    const db = emptyDatabase();
    const store = sqliteStore(db);
    db.$client.exec(
      "CREATE TRIGGER no_looks BEFORE INSERT ON access_log BEGIN SELECT RAISE(ABORT, 'no looks'); END",
    );
    const look = { at: 0, who: 'ana', verb: 'x', caseId: 'c1', personId: null, detail: null };
    const step = commitOf(caseRow('c1'), { access: { ...look, outcome: 'allowed' } });
    await expect(store.cases.commitStep(TOWN, step)).rejects.toThrow('no looks');
    expect(await store.cases.load(TOWN, 'c1')).toBeUndefined();
  });

  it.each([
    'UPDATE journal SET at = 0',
    'DELETE FROM journal',
    "UPDATE procedure_version SET hash = 'x'",
    'DELETE FROM procedure_version',
    "UPDATE access_log SET who = 'x'",
    'DELETE FROM access_log',
  ])('refuses %s', async (statement) => {
    const db = emptyDatabase();
    const store = sqliteStore(db);
    await store.cases.commitStep(TOWN, commitOf(caseRow('c1')));
    await store.definitions.publish(TOWN, {
      procedureId: 'p',
      hash: 'h',
      definition: {},
      publishedAt: 0,
      publishedBy: 'ana',
      note: '',
    });
    const look = {
      at: 0,
      who: 'ana',
      verb: 'x',
      caseId: null,
      personId: null,
      outcome: 'allowed',
      detail: null,
    };
    await store.accessLog.append(TOWN, { ...look, outcome: 'allowed' });
    expect(() => db.$client.prepare(statement).run()).toThrow(/append only|immutable/);
  });

  it('has the schema that is written down', () => {
    const written = readFileSync(new URL('./schema.sql', import.meta.url), 'utf8');
    const rows = emptyDatabase()
      .$client.prepare(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE '%drizzle%'",
      )
      .all();
    const missing = (rows as { name: string; sql: string }[]).filter(
      ({ name, sql }) => !name.startsWith('sqlite_') && !written.includes(`${sql};`),
    );
    expect(missing).toEqual([]);
    expect(written.match(/^CREATE /gm)).toHaveLength(
      rows.length - (rows as { name: string }[]).filter(({ name }) => name.startsWith('sqlite_')).length,
    );
  });

  it('has the town first in every key and index, or the case, which is of one town', () => {
    const db = emptyDatabase();
    const tables = db.$client
      .prepare(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%drizzle%'",
      )
      .all() as { name: string }[];
    for (const { name } of tables) {
      const indexes = db.$client.pragma(`index_list(${name})`) as { name: string }[];
      const first = indexes.map(
        (index) => (db.$client.pragma(`index_info(${index.name})`) as { name: string }[])[0]?.name,
      );
      const parents = db.$client.pragma(`foreign_key_list(${name})`) as { from: string; table: string }[];
      const ofCase = parents.some(({ from, table }) => from === 'case_no' && table === 'case_file');
      const allowed = ofCase ? ['entity', 'case_no'] : ['entity'];
      expect([name, ...first].filter((column) => !allowed.includes(column ?? ''))).toEqual([name]);
    }
  });
});
