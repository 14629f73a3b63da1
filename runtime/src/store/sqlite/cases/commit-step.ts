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
import { commandAnswers } from './command-answers.js';
import { toStoredJournal } from './journal-row.js';
import { numberSeries } from './number-series.js';
import { writeCaseRow } from './write-case-row.js';
import { writeStepRows } from './write-step-rows.js';

const refused = (code: CommitRefusal): CommitResult => ({ ok: false, code });

/** Undoes the step with an expected answer. */
class Refused extends Undone {
  constructor(code: CommitRefusal) {
    super(refused(code));
  }
}

export function commitStep(db: Database) {
  const { sealing } = db;
  const opened = findAnswer(db);
  const answers = commandAnswers(db);
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
    const command = commit.expectedVersion === 0 ? undefined : commit.idempotency;
    const diaryRow = toStoredJournal(sealing, entity, record, commit.journal, previous, command);
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
    if (!command)
      remember.run(toReceiptRow(sealing, entity, receipt, { ...commit.idempotency, at: commit.journal.at }));
    return receipt;
  };

  const sealed = (entity: string, commit: StepCommit): CommitReceipt =>
    sealing.ofPerson(entity, commit.case.personId, () => write(entity, commit));

  /** What this very command was answered before, or that its key was used for another; undefined for a new one. */
  const repeated = (entity: string, commit: StepCommit): CommitResult | undefined => {
    const { key, bodyHash } = commit.idempotency;
    const before =
      commit.expectedVersion === 0 ? opened(entity, key) : answers.find(entity, commit.case.caseId, key);
    if (before === undefined) return undefined;
    if (before.bodyHash !== bodyHash) return refused('idempotency.reused');
    // Only this verb writes answers under the key of a step.
    const receipt = 'receipt' in before ? before.receipt : (before.answer as CommitReceipt);
    return { ok: true, receipt, replayed: true };
  };

  /** An event finds its own repetition only where the case has moved since it was loaded. */
  const commitEvent = (entity: string, commit: StepCommit): CommitResult => {
    try {
      return { ok: true, receipt: sealed(entity, commit), replayed: false };
    } catch (error) {
      const known = error instanceof Refused ? repeated(entity, commit) : undefined;
      throw known ? new Undone(known) : error;
    }
  };

  return (entity: string, commit: StepCommit): CommitResult =>
    inTransaction(
      db,
      () =>
        (commit.expectedVersion === 0 ? repeated(entity, commit) : undefined) ?? commitEvent(entity, commit),
    );
}
