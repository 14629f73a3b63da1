/**
 * Between an answer kept by key and its row: hashes in their bytes, the answer packed. Of the receipt of a step only
 * what neither its case nor its diary says is kept.
 */
import { hash } from 'node:crypto';
import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import type { CommitReceipt, IdempotentAnswer } from '../../ports/index.js';
import type { Database } from './database.js';
import { caseFile, journal } from './schema/cases.js';
import { idempotency } from './schema/work.js';
import type { RowSealing } from './sealing/row-sealing.js';
import { reading } from './statement.js';

/** Answers are of no procedure in particular: they are read before the case is. */
const NO_PROCEDURE = { procedureId: '', procedureVersion: 0 };

/** Half a SHA-256 is enough to tell keys apart; a key may name a person, its hash does not. */
export const keyDigest = (key: string): Buffer => hash('sha256', key, 'buffer').subarray(0, 16);

/** A receipt without its reference, which the case keeps, and its phases, which its row of the diary keeps. */
type ShortReceipt = [
  caseId: string,
  version: number,
  number: CommitReceipt['number'],
  outcome: CommitReceipt['outcome'],
  registered: CommitReceipt['registered'],
];

/** The answer to a step, to be kept under its key. */
export function toReceiptRow(
  sealing: RowSealing,
  entity: string,
  { caseId, version, number, outcome, registered }: CommitReceipt,
  { key, bodyHash, at }: Omit<IdempotentAnswer, 'answer'>,
) {
  const short: ShortReceipt = [caseId, version, number, outcome, registered];
  return toAnswerRow(sealing, entity, { key, bodyHash, answer: { parts: short }, at });
}

export function toAnswerRow(
  sealing: RowSealing,
  entity: string,
  { key, bodyHash, answer, at }: IdempotentAnswer,
) {
  const packed = sealing.pack(entity, NO_PROCEDURE, answer);
  return { entity, key: keyDigest(key), bodyHash, answer: packed, at };
}

function receiptOf(db: Database): (entity: string, short: ShortReceipt) => CommitReceipt {
  const fields = {
    reference: caseFile.reference,
    procedureId: caseFile.procedureId,
    moved: journal.moved,
  };
  const select = reading(
    db,
    db
      .select(fields)
      .from(journal)
      .innerJoin(caseFile, eq(caseFile.caseNo, journal.caseNo))
      .where(
        and(
          eq(caseFile.entity, sql.placeholder('entity')),
          eq(caseFile.caseId, sql.placeholder('caseId')),
          eq(journal.seq, sql.placeholder('version')),
        ),
      ),
    fields,
  );
  return (entity, [caseId, version, number, outcome, registered]) => {
    const row = select.get({ entity, caseId, version });
    if (row === undefined) throw new Error(`The diary of case ${caseId} lacks its row ${version}`);
    const [, activePhases] = db.sealing.unpack(entity, row.procedureId, row.moved) as [string[], string[]];
    return { caseId, reference: row.reference, number, version, activePhases, outcome, registered };
  };
}

const isShort = (answer: unknown): answer is { parts: ShortReceipt } =>
  typeof answer === 'object' && answer !== null && 'parts' in answer;

/** Finds the answer of a key. */
export function findAnswer(db: Database): (entity: string, key: string) => IdempotentAnswer | undefined {
  const { entity: _town, key: _key, ...fields } = getTableColumns(idempotency);
  const select = reading(
    db,
    db
      .select(fields)
      .from(idempotency)
      .where(
        and(eq(idempotency.entity, sql.placeholder('entity')), eq(idempotency.key, sql.placeholder('key'))),
      ),
    fields,
  );
  const receipt = receiptOf(db);
  return (entity, key) => {
    const row = select.get({ entity, key: keyDigest(key) });
    if (row === undefined) return undefined;
    const { bodyHash, answer, at } = row;
    const kept = db.sealing.unpack(entity, NO_PROCEDURE.procedureId, answer);
    return { key, bodyHash, answer: isShort(kept) ? receipt(entity, kept.parts) : kept, at };
  };
}
