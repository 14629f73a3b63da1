/** One step of a case in one transaction: all its rows, or none. */
import type { CommitReceipt, CommitRefusal, CommitResult } from '../../../ports/index.js';
import { fileNumber, fileSeries, registerNumber, registerSeries } from '../../series-number.js';
import { accessLogStore } from '../access-log-store.js';
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
import { type PackedStep, partOf, parts, receiptOf } from './packed-step.js';
import { type CaseHead, writeCaseRow } from './write-case-row.js';
import { writeStepRows } from './write-step-rows.js';

const refused = (code: CommitRefusal): CommitResult => ({ ok: false, code });

/** Undoes the step with an expected answer. */
class Refused extends Undone {
  constructor(code: CommitRefusal) {
    super(refused(code));
  }
}

/** Takes steps that `packStep` packed. */
export function commitStep(db: Database) {
  const { sealing } = db;
  const opened = findAnswer(db);
  const answers = commandAnswers(db);
  const remember = writing(db, db.insert(idempotency).values(placeholders(idempotency)));
  const addHit = writing(db, db.insert(sensorHit).values(placeholders(sensorHit)).onConflictDoNothing());
  const addOrigin = writing(db, db.insert(caseOrigin).values(placeholders(caseOrigin)));
  const addEntry = writing(db, db.insert(registerEntry).values(placeholders(registerEntry)));
  const nextNumber = numberSeries(db);
  const accessLog = accessLogStore(db);
  const cases = writeCaseRow(db);
  const writeRows = writeStepRows(db);

  const givenNumber = (entity: string, { fileNumber: asked, case: record }: PackedStep): string | null =>
    asked === undefined
      ? record.number
      : fileNumber(asked.year, asked.series, nextNumber(entity, fileSeries(asked.year, asked.series)));

  const enter = (entity: string, step: PackedStep): CommitReceipt['registered'] =>
    step.registerEntries.map(({ year, book, at, ...entry }) => {
      const number = registerNumber(year, book, nextNumber(entity, registerSeries(year, book)));
      addEntry.run({ entity, caseId: step.case.caseId, book, at, number, ...entry });
      return { book, number, at };
    });

  const write = (entity: string, step: PackedStep, head: CaseHead): CommitReceipt => {
    if (step.sensorHit && addHit.run({ entity, ...step.sensorHit }).changes === 0)
      throw new Refused('sensor.alreadyReached');
    const record = step.case;
    const { caseId, personId } = record;
    const number = givenNumber(entity, step);
    const { seq, at, procedureVersion, procedureHash } = step;
    const key = step.expectedVersion === 0 ? null : step.idempotency.key;
    const moved = partOf(step, parts.moved);
    const told = partOf(step, parts.told);
    const line = { caseId, personId, seq, at, procedureVersion, procedureHash, moved, told, key };
    const diaryRow = toStoredJournal(sealing, entity, line, head.lastHash);
    const progress = partOf(step, parts.progress);
    const state = partOf(step, parts.state);
    const given = { number, lastHash: diaryRow.hash };
    const row = toRow(sealing, entity, { progress, state, ...record }, given);
    const caseNo = cases.write(row, head);
    if (step.origin) addOrigin.run({ entity, caseId, ...step.origin });
    writeRows(entity, step, { caseNo, ...diaryRow });
    if (step.access) accessLog.append(entity, step.access);
    const receipt = receiptOf(step, number, enter(entity, step));
    if (key === null) remember.run(toReceiptRow(sealing, entity, receipt, { ...step.idempotency, at }));
    return receipt;
  };

  const sealed = (entity: string, step: PackedStep): CommitReceipt => {
    const head = cases.head(entity, step.case, step.expectedVersion);
    if (typeof head === 'string') throw new Refused(head);
    return sealing.ofPerson(entity, step.case.personId, () => write(entity, step, head), head.wrapped);
  };

  /** What this very command was answered before, or that its key was used for another; undefined for a new one. */
  const repeated = (entity: string, step: PackedStep): CommitResult | undefined => {
    const { key, bodyHash } = step.idempotency;
    const before =
      step.expectedVersion === 0 ? opened(entity, key) : answers.find(entity, step.case.caseId, key);
    if (before === undefined) return undefined;
    if (before.bodyHash !== bodyHash) return refused('idempotency.reused');
    // Only this verb writes answers under the key of a step.
    const receipt = 'receipt' in before ? before.receipt : (before.answer as CommitReceipt);
    return { ok: true, receipt, replayed: true };
  };

  /** An event finds its own repetition only where the case has moved since it was loaded: it is looked for then. */
  const commitOrRecall = (entity: string, step: PackedStep): CommitResult => {
    try {
      return { ok: true, receipt: sealed(entity, step), replayed: false };
    } catch (error) {
      const known = error instanceof Refused ? repeated(entity, step) : undefined;
      throw known ? new Undone(known) : error;
    }
  };

  return (entity: string, step: PackedStep): CommitResult =>
    inTransaction(
      db,
      () => (step.expectedVersion === 0 ? repeated(entity, step) : undefined) ?? commitOrRecall(entity, step),
    );
}
