import { beforeEach, describe, expect, it } from 'vitest';
import { scripts } from '../cases/fixtures/permit-script.js';
import { furnish, type TestEngine, testEngine } from '../cases/fixtures/test-engine.js';
import type { Store } from '../ports/index.js';
import { type Database, openDatabase } from '../store/sqlite/database.js';
import { applyMigrations } from '../store/sqlite/migrations.js';
import { sqliteStore } from '../store/sqlite/sqlite-store.js';
import { examine } from './examine-database.js';

/** A case that has ended, with five rows, and one that waits for its offer to end. */
const ENDED = 'id-000001';

describe('the doctor', () => {
  let db: Database;
  let store: Store;
  let engine: TestEngine;
  let waiting: string;
  const opened = async (key: string): Promise<string> => {
    const result = await engine.open(key, key);
    if (!result.ok) throw new Error(result.refused.code);
    return result.receipt.caseId;
  };
  beforeEach(async () => {
    db = openDatabase(':memory:');
    applyMigrations(db);
    store = sqliteStore(db);
    await furnish(store);
    engine = testEngine(store);
    const ended = await opened('P1');
    for (const line of scripts[0]?.lines ?? [])
      if (line.kind === 'send') await engine.send(ended, line.key, line.event, line.by);
    waiting = await opened('P2');
  });
  /** As somebody who writes in the file with other means. */
  const spoil = (statement: string) => {
    db.$client.exec('DROP TRIGGER journal_no_update; DROP TRIGGER journal_no_delete;');
    db.$client.exec('DROP TRIGGER procedure_version_no_update; PRAGMA foreign_keys = OFF;');
    db.$client.exec(statement);
  };
  const flipped = (column: string) =>
    `${column} = CAST(substr(${column}, 1, 20) || x'00' || substr(${column}, 22) AS BLOB)`;
  const ofCase = (caseId: string) => `case_no = (SELECT case_no FROM case_file WHERE case_id = '${caseId}')`;
  const ended = ofCase(ENDED);

  it('finds nothing in a good database', () => {
    expect(examine(db)).toEqual({ cases: 2, rows: 6, erased: 0, faulty: 0, faults: [] });
  });

  it.each([
    [
      'a byte of a snapshot',
      `UPDATE case_file SET ${flipped('snapshot')} WHERE ${ended}`,
      undefined,
      /changed, moved/,
    ],
    ['a removed row', `DELETE FROM journal WHERE seq = 3 AND ${ended}`, 3, /a row is missing/],
    ['a removed last row', `DELETE FROM journal WHERE seq = 5 AND ${ended}`, 5, /a row is missing/],
    ['a diary that is gone', `DELETE FROM journal WHERE ${ended}`, 1, /a row is missing/],
    [
      'an edited event',
      `UPDATE journal SET ${flipped('sealed')} WHERE seq = 2 AND ${ended}`,
      2,
      /changed here/,
    ],
    ['an edited instant', `UPDATE journal SET at = at + 1 WHERE seq = 2 AND ${ended}`, 2, /changed here/],
    [
      'a timer of a dead generation',
      `UPDATE timer SET status = 'running' WHERE deadline = 'offerEnd' AND ${ended}`,
      undefined,
      /dead generation/,
    ],
    [
      'a key that is gone',
      "DELETE FROM person_key WHERE person_id = 'P1'",
      undefined,
      /key of its person is missing/,
    ],
  ])('finds %s', (_, statement, row, says) => {
    spoil(statement);
    for (const fault of examine(db).faults)
      expect(fault).toMatchObject({
        town: 'alqueria',
        caseId: ENDED,
        says: expect.stringMatching(says),
        ...(row && { row }),
      });
    expect(examine(db).faulty).toBeGreaterThan(0);
  });

  describe('of an open case', () => {
    const faults = (): string[] => {
      const found = examine(db).faults;
      expect(found.every(({ caseId }) => caseId === waiting)).toBe(true);
      return found.map(({ says }) => says);
    };
    const clockRow = () =>
      db.$client
        .prepare(
          `SELECT status, generation, due_at AS dueAt FROM timer WHERE ${ofCase(waiting)} AND deadline = 'offerEnd'`,
        )
        .get();

    it('has one timer, which the examples below take away', () => {
      expect(clockRow()).toMatchObject({ status: 'running', generation: 1, dueAt: expect.any(Number) });
    });

    it('finds a running timer of a generation that its state does not wait for', async () => {
      const [clock] = await store.cases.clocks('alqueria', waiting);
      if (!clock) throw new Error('no clock');
      const dead = { ...clock, generation: 7 };
      const place = { personId: 'P2', kind: 'clock' as const, row: `${waiting}\n${clock.deadline}\n7` };
      const of = { procedureId: 'bench-permit', procedureVersion: 1 };
      const sealed = db.sealing.seal('alqueria', of, place, dead);
      db.$client
        .prepare(
          `INSERT INTO timer (case_no, entity, deadline, generation, place, status, due_at, attempts, clock)
           SELECT case_no, entity, ?, 7, 7000, 'running', ?, 0, ? FROM case_file WHERE case_id = ?`,
        )
        .run(clock.deadline, clock.dueAt, sealed, waiting);
      expect(faults()).toEqual([expect.stringContaining(`${clock.deadline}#7 is running`)]);
    });

    it('finds a deadline that lives without a timer', () => {
      spoil(`DELETE FROM timer WHERE ${ofCase(waiting)}`);
      expect(faults()).toEqual([expect.stringMatching(/waits for offerEnd#1, which has no timer/)]);
    });

    it('finds a deadline whose timer was settled without it', () => {
      spoil(`UPDATE timer SET status = 'reached', due_at = NULL WHERE ${ofCase(waiting)}`);
      expect(faults()).toEqual([expect.stringMatching(/waits for offerEnd#1, and its timer is reached/)]);
    });

    it.each(['NULL', 'due_at - 86400000'])('finds an instant that was changed to %s', (changed) => {
      spoil(`UPDATE timer SET due_at = ${changed} WHERE ${ofCase(waiting)}`);
      expect(faults()).toEqual([expect.stringMatching(/offerEnd#1 is to fire at another instant/)]);
    });
  });

  it('finds a version that no case uses and is not what was published', () => {
    db.$client.exec(
      `INSERT INTO procedure_version SELECT entity, 'unused', version, hash, json_set(definition, '$.id', 'unused'),
       published_at, published_by, note FROM procedure_version`,
    );
    expect(examine(db).faults).toEqual([
      expect.objectContaining({
        caseId: '',
        says: expect.stringMatching(/unused@1 .* does not match its hash/),
      }),
    ]);
  });

  it('tells a version that was changed, and of each of its cases', () => {
    spoil(`UPDATE procedure_version SET definition = json_set(definition, '$.name.es', 'Otro')`);
    expect(examine(db).faults.map(({ caseId }) => caseId)).toEqual(['', ENDED, waiting]);
  });

  it('finds the rows of a case that does not exist, table by table', () => {
    spoil(`DELETE FROM case_file WHERE ${ended}`);
    const told = examine(db).faults;
    expect(told.every(({ caseId }) => caseId === ENDED || caseId === '')).toBe(true);
    expect(told.map(({ says }) => says)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^5 rows of journal belong to no case/),
        expect.stringMatching(/rows of timer belong to no case/),
      ]),
    );
  });

  it.each(['timer', 'outbox'])('finds a row of %s that says another town than its case', (table) => {
    spoil(`UPDATE ${table} SET entity = 'elsewhere' WHERE ${ended}`);
    expect(examine(db).faults).toEqual([
      expect.objectContaining({ says: expect.stringMatching(`rows of ${table} belong to no case`) }),
    ]);
  });

  it('names nobody', () => {
    spoil(`UPDATE case_file SET ${flipped('snapshot')}`);
    expect(JSON.stringify(examine(db))).not.toMatch(/P1|P2/);
  });
});
