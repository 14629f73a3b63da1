/** One step of a case in one transaction: all its rows, or none. */
import type { CommitReceipt, CommitRefusal, CommitResult, StepCommit } from '../../../ports/index.js';
import { fileNumber, fileSeries, registerNumber, registerSeries } from '../../series-number.js';
import { type Database, inTransaction, placeholders, Undone } from '../database.js';
import { findAnswer, toReceiptRow } from '../idempotency-row.js';
import { caseOrigin, registerEntry } from '../schema/cases.js';
import { sensorHit } from '../schema/sensors.js';
import { idempotency } from '../schema/work.js';
import { writing } from '../statement.js';
import { toRow } from './case-row.js';
import { toStoredJournal } from './journal-row.js';
import { numberSeries } from './number-series.js';
import { writeCaseRow } from './write-case-row.js';
import { writeStepRows } from './write-step-rows.js';

/** Undoes the step with an expected answer. */
class Refused extends Undone {
  constructor(code: CommitRefusal) {
    super({ ok: false, code } satisfies CommitResult);
  }
}

export function commitStep(db: Database) {
  const { sealing } = db;
  const answered = findAnswer(db);
  const remember = writing(db, db.insert(idempotency).values(placeholders(idempotency)));
  const addHit = writing(db, db.insert(sensorHit).values(placeholders(sensorHit)).onConflictDoNothing());
  const addOrigin = writing(db, db.insert(caseOrigin).values(placeholders(caseOrigin)));
  const addEntry = writing(db, db.insert(registerEntry).values(placeholders(registerEntry)));
  const nextNumber = numberSeries(db);
  const cases = writeCaseRow(db);
  const writeRows = writeStepRows(db);

  const givenNumber = (entity: string, { fileNumber: asked, case: record }: StepCommit): string | null =>
    asked === undefined
      ? record.number
      : fileNumber(asked.year, asked.series, nextNumber(entity, fileSeries(asked.year, asked.series)));

  const enter = (entity: string, commit: StepCommit): CommitReceipt['registered'] =>
    commit.registerEntries.map(({ year, book, at, ...entry }) => {
      const number = registerNumber(year, book, nextNumber(entity, registerSeries(year, book)));
      addEntry.run({ entity, caseId: commit.case.caseId, book, at, number, ...entry });
      return { book, number, at };
    });

  const write = (entity: string, commit: StepCommit): CommitReceipt => {
    if (commit.sensorHit && addHit.run({ entity, ...commit.sensorHit }).changes === 0)
      throw new Refused('sensor.alreadyReached');
    const record = { ...commit.case, number: givenNumber(entity, commit) };
    const previous = cases.previousHash(entity, record, commit.expectedVersion);
    if (typeof previous === 'string') throw new Refused(previous);
    const diaryRow = toStoredJournal(sealing, entity, record, commit.journal, previous);
    const written = cases.write(toRow(sealing, entity, record, diaryRow.hash), commit.expectedVersion);
    if (written !== 'written') throw new Refused(written);
    if (commit.origin) addOrigin.run({ entity, caseId: record.caseId, ...commit.origin });
    writeRows(entity, commit, diaryRow);
    const receipt: CommitReceipt = {
      caseId: record.caseId,
      reference: record.reference,
      number: record.number,
      version: record.version,
      activePhases: record.activePhases,
      outcome: record.outcome,
      registered: enter(entity, commit),
    };
    remember.run(toReceiptRow(sealing, entity, receipt, { ...commit.idempotency, at: commit.journal.at }));
    return receipt;
  };

  const sealed = (entity: string, commit: StepCommit): CommitReceipt =>
    sealing.ofPerson(entity, commit.case.personId, () => write(entity, commit));

  return (entity: string, commit: StepCommit): CommitResult =>
    inTransaction(db, (): CommitResult => {
      const before = answered(entity, commit.idempotency.key);
      if (before === undefined) return { ok: true, receipt: sealed(entity, commit), replayed: false };
      if (before.bodyHash !== commit.idempotency.bodyHash) return { ok: false, code: 'idempotency.reused' };
      // Only this verb writes answers under the key of a step.
      return { ok: true, receipt: before.answer as CommitReceipt, replayed: true };
    });
}
