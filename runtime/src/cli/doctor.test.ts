import { beforeEach, describe, expect, it } from 'vitest';
import { scripts } from '../cases/fixtures/permit-script.js';
import { furnish, testEngine } from '../cases/fixtures/test-engine.js';
import type { Store } from '../ports/index.js';
import { type Database, openDatabase } from '../store/sqlite/database.js';
import { applyMigrations } from '../store/sqlite/migrations.js';
import { sqliteStore } from '../store/sqlite/sqlite-store.js';
import { examine } from './doctor.js';

describe('the doctor', () => {
  let db: Database;
  let store: Store;
  beforeEach(async () => {
    db = openDatabase(':memory:');
    applyMigrations(db);
    store = sqliteStore(db);
    await furnish(store);
    const engine = testEngine(store);
    const opened = await engine.open('open');
    if (!opened.ok) throw new Error(opened.refused.code);
    for (const line of scripts[0]?.lines ?? [])
      if (line.kind === 'send') await engine.send(opened.receipt.caseId, line.key, line.event, line.by);
  });
  const spoil = (statement: string) => {
    db.$client.exec('DROP TRIGGER journal_no_update; DROP TRIGGER journal_no_delete;');
    db.$client.exec(statement);
  };
  const flipped = (column: string) =>
    `${column} = CAST(substr(${column}, 1, 20) || x'00' || substr(${column}, 22) AS BLOB)`;

  it('finds nothing in a good database', async () => {
    expect(await examine(store, db)).toEqual({ cases: 1, rows: 5, erased: 0, faults: [] });
  });

  it.each([
    ['a byte of a snapshot', `UPDATE case_file SET ${flipped('snapshot')}`, undefined, /changed, moved/],
    ['a removed row', 'DELETE FROM journal WHERE seq = 3', 3, /a row is missing/],
    ['a removed last row', 'DELETE FROM journal WHERE seq = 5', 5, /a row is missing/],
    ['an edited event', `UPDATE journal SET ${flipped('sealed')} WHERE seq = 2`, 2, /changed here/],
    [
      'a timer of a dead deadline',
      "UPDATE timer SET status = 'running' WHERE deadline = 'offerEnd'",
      undefined,
      /runs although/,
    ],
    ['a key that is gone', 'DELETE FROM person_key', undefined, /key of its person is missing/],
  ])('finds %s', async (_, statement, row, says) => {
    spoil(statement);
    const { faults } = await examine(store, db);
    expect(faults).toEqual([
      expect.objectContaining({
        town: 'alqueria',
        caseId: 'id-000001',
        says: expect.stringMatching(says),
        ...(row && { row }),
      }),
    ]);
  });
});
