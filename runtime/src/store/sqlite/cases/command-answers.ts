/**
 * What was answered to the commands of a case. Only their keys are kept: an answer follows from the diary. A key
 * belongs to its case, which is part of what was asked.
 */
import { and, asc, eq, sql } from 'drizzle-orm';
import type { CommandAnswer, CommitReceipt, JournalRow } from '../../../ports/index.js';
import type { Database } from '../database.js';
import { findAnswer, keyDigest } from '../idempotency-row.js';
import { caseFile, journal, registerEntry } from '../schema/cases.js';
import { reading } from '../statement.js';
import { givenCaseNo } from './case-no.js';
import { caseQueries } from './case-queries.js';
import { openJournal } from './journal-row.js';

export interface CommandAnswers {
  /** The answer that a command of the case already has. Throws `UnreadableRow`. */
  find(entity: string, caseId: string, key: string): CommandAnswer | undefined;
}

const count = ({ effects }: JournalRow, kind: string): number =>
  effects.filter((effect) => effect.kind === kind).length;

/**
 * The receipt of the last of these rows of a diary: the number is given once, and what enters the register in
 * the order of the steps.
 */
function receiptOf(
  { caseId, reference, number }: Pick<CommitReceipt, 'caseId' | 'reference' | 'number'>,
  rows: readonly JournalRow[],
  step: JournalRow,
  registered: CommitReceipt['registered'],
): CommitReceipt {
  const upTo = rows.reduce((sum, row) => sum + count(row, 'register'), 0);
  const [closing] = rows.flatMap(({ effects }) => effects.filter(({ kind }) => kind === 'closeCase'));
  return {
    caseId,
    reference,
    number: rows.some((row) => count(row, 'openFile') > 0) ? number : null,
    version: step.seq,
    activePhases: step.to,
    outcome: closing?.kind === 'closeCase' ? closing.outcome : null,
    registered: registered.slice(upTo - count(step, 'register'), upTo),
  };
}

export function commandAnswers(db: Database): CommandAnswers {
  const ofCase = (table: typeof registerEntry | typeof caseFile) =>
    and(eq(table.entity, sql.placeholder('entity')), eq(table.caseId, sql.placeholder('caseId')));
  const inDiary = eq(journal.caseNo, givenCaseNo);
  const keyColumns = { seq: journal.seq, key: journal.key };
  // The first row is the opening; others without a key were written before the diary named them.
  const keys = reading(
    db,
    db
      .select(keyColumns)
      .from(journal)
      .where(
        and(
          inDiary,
          sql`(${journal.key} = ${sql.placeholder('digest')} OR (${journal.key} IS NULL AND ${journal.seq} > 1))`,
        ),
      ),
    keyColumns,
  );
  const { caseId, reference, number, personId, procedureId } = caseFile;
  const headColumns = { caseId, reference, number, personId, procedureId };
  const head = reading(db, db.select(headColumns).from(caseFile).where(ofCase(caseFile)), headColumns);
  const sealedColumns = { seq: journal.seq, sealed: journal.sealed };
  const sealedRow = reading(
    db,
    db
      .select(sealedColumns)
      .from(journal)
      .where(and(inDiary, eq(journal.seq, sql.placeholder('seq')))),
    sealedColumns,
  );
  const entryColumns = { book: registerEntry.book, number: registerEntry.number, at: registerEntry.at };
  const entries = reading(
    db,
    db.select(entryColumns).from(registerEntry).where(ofCase(registerEntry)).orderBy(asc(sql`rowid`)),
    entryColumns,
  );
  const { journal: diaryOf } = caseQueries(db);
  const keptApart = findAnswer(db);

  const answer = (entity: string, of: string, seq: number): CommandAnswer | undefined => {
    const found = head.get({ entity, caseId: of });
    const row = sealedRow.get({ entity, caseId: of, seq });
    const sealed = found && row && openJournal(db.sealing, entity, { ...found, ...row });
    const rows = diaryOf(entity, of).slice(0, seq);
    const step = rows.at(-1);
    if (sealed?.body === undefined || !found || !step) return undefined;
    return {
      bodyHash: sealed.body,
      receipt: receiptOf(found, rows, step, entries.all({ entity, caseId: of })),
    };
  };

  return {
    find(entity, of, key) {
      const rows = keys.all({ entity, caseId: of, digest: keyDigest(key) });
      const found = rows.find((row) => row.key !== null);
      if (found) return answer(entity, of, found.seq);
      if (rows.length === 0) return undefined;
      const kept = keptApart(entity, key);
      return kept && { bodyHash: kept.bodyHash, receipt: kept.answer as CommitReceipt };
    },
  };
}
