/** The least that a durable engine over SQLite must write, with nothing above it. */
import { join } from 'node:path';
import SqliteClient from 'better-sqlite3';
import type { RawStep } from '../workload/raw-rows.js';

const TABLES = `
  CREATE TABLE journal (case_id TEXT NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL, row TEXT NOT NULL,
    PRIMARY KEY (case_id, seq)) WITHOUT ROWID;
  CREATE TABLE snapshot (case_id TEXT PRIMARY KEY, version INTEGER NOT NULL, row TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE timer (case_id TEXT NOT NULL, clock TEXT NOT NULL, due_at INTEGER, PRIMARY KEY (case_id, clock))
    WITHOUT ROWID;
  CREATE INDEX timer_due ON timer (due_at) WHERE due_at IS NOT NULL;
  CREATE TABLE outbox (id INTEGER PRIMARY KEY, case_id TEXT NOT NULL, row TEXT NOT NULL);
`;

export interface RawStore {
  file: string;
  /** Writes the rows of a step in the transaction that is open. */
  write(step: RawStep): void;
  /** Runs work in one transaction, on disk when it returns. */
  transaction(work: () => void): void;
  /** The snapshot of a case as it was written. Throws for a case that is not there. */
  snapshotOf(caseId: string): string;
  /** Journal rows, to check that what was acknowledged is there. */
  countSteps(): number;
  close(): void;
}

/** Opens an empty database that flushes every commit, and proves it. */
export function rawStore(folder: string): RawStore {
  const file = join(folder, 'floor.sqlite');
  const client = new SqliteClient(file);
  client.pragma('journal_mode = WAL');
  client.pragma('synchronous = FULL');
  client.exec(TABLES);
  if (client.pragma('synchronous', { simple: true }) !== 2) throw new Error('The floor is not durable.');

  const addJournal = client.prepare('INSERT INTO journal VALUES (?, ?, ?, ?)');
  const addSnapshot = client.prepare('INSERT INTO snapshot VALUES (?, ?, ?)');
  const putSnapshot = client.prepare(
    'UPDATE snapshot SET version = ?, row = ? WHERE case_id = ? AND version = ?',
  );
  const addTimer = client.prepare('INSERT INTO timer VALUES (?, ?, ?)');
  const endTimer = client.prepare('UPDATE timer SET due_at = NULL WHERE case_id = ? AND clock = ?');
  const addOutbox = client.prepare('INSERT INTO outbox (case_id, row) VALUES (?, ?)');
  const getSnapshot = client.prepare('SELECT row FROM snapshot WHERE case_id = ?').pluck();
  const steps = client.prepare('SELECT count(*) AS n FROM journal');
  const run = client.transaction((work: () => void) => work());

  return {
    file,
    write({ caseId, seq, at, journal, snapshot, outbox, cancels, starts }) {
      addJournal.run(caseId, seq, at, journal);
      if (seq === 1) addSnapshot.run(caseId, seq, snapshot);
      else if (putSnapshot.run(seq, snapshot, caseId, seq - 1).changes !== 1)
        throw new Error(`The snapshot ${seq - 1} of ${caseId} is not there.`);
      if (cancels !== undefined) endTimer.run(caseId, cancels);
      if (starts) addTimer.run(caseId, starts.clock, starts.dueAt);
      addOutbox.run(caseId, outbox);
    },
    transaction: (work) => run.immediate(work),
    snapshotOf(caseId) {
      const row = getSnapshot.get(caseId);
      if (typeof row !== 'string') throw new Error(`The case ${caseId} is not there.`);
      return row;
    },
    countSteps: () => (steps.get() as { n: number }).n,
    close: () => client.close(),
  };
}
