/** The case's own row inside a commit: a new one, or the next version of the one that was loaded. */
import { and, eq, sql } from 'drizzle-orm';
import { CHAIN_START } from '../../../cases/journal-hash.js';
import type { CaseRecord } from '../../../ports/index.js';
import { type Database, placeholders } from '../database.js';
import { caseFile } from '../schema/cases.js';
import { personKey } from '../schema/keys.js';
import { reading, writing } from '../statement.js';
import type { CaseRow } from './case-row.js';

/** What a step continues. */
export interface CaseHead {
  /** Undefined for a case that is being opened. */
  caseNo: number | undefined;
  /** Hash of the last row of the diary. */
  lastHash: Buffer;
  /** The wrapped key of its person; undefined when it was not looked up, null when there is none. */
  wrapped: Buffer | null | undefined;
}

const NEW_CASE: CaseHead = { caseNo: undefined, lastHash: CHAIN_START, wrapped: undefined };

export function writeCaseRow(db: Database) {
  const headColumns = {
    caseNo: caseFile.caseNo,
    lastHash: caseFile.lastHash,
    wrapped: sql<Buffer | null>`${personKey.wrapped}`,
  };
  // Its person too: a case that was erased since it was loaded belongs to nobody, and makes no key for who it was.
  const loadedCase = and(
    eq(caseFile.entity, sql.placeholder('entity')),
    eq(caseFile.caseId, sql.placeholder('caseId')),
    eq(caseFile.version, sql.placeholder('expected')),
    eq(caseFile.personId, sql.placeholder('personId')),
  );
  const keyOfPerson = and(eq(personKey.entity, caseFile.entity), eq(personKey.personId, caseFile.personId));
  const head = reading(
    db,
    db.select(headColumns).from(caseFile).leftJoin(personKey, keyOfPerson).where(loadedCase),
    headColumns,
  );
  const holder = { caseId: caseFile.caseId };
  const referenceTaken = reading(
    db,
    db
      .select(holder)
      .from(caseFile)
      .where(
        and(
          eq(caseFile.entity, sql.placeholder('entity')),
          eq(caseFile.reference, sql.placeholder('reference')),
        ),
      ),
    holder,
  );
  const insert = writing(db, db.insert(caseFile).values(placeholders(caseFile)));
  const moved = {
    version: sql`${sql.placeholder('version')}`,
    updatedAt: sql`${sql.placeholder('updatedAt')}`,
    progress: sql`${sql.placeholder('progress')}`,
    due: sql`${sql.placeholder('due')}`,
    termSuspended: sql`${sql.placeholder('termSuspended')}`,
    incident: sql`${sql.placeholder('incident')}`,
    snapshot: sql`${sql.placeholder('snapshot')}`,
    lastHash: sql`${sql.placeholder('lastHash')}`,
  };
  const isCase = eq(caseFile.caseNo, sql.placeholder('caseNo'));
  // Most steps change nothing that an index holds: naming those columns would write the index again.
  const advance = writing(
    db,
    db
      .update(caseFile)
      .set(moved)
      .where(
        and(
          isCase,
          eq(caseFile.procedureVersion, sql.placeholder('procedureVersion')),
          sql`${caseFile.number} IS ${sql.placeholder('number')}`,
          sql`${caseFile.endedAt} IS ${sql.placeholder('endedAt')}`,
          sql`${caseFile.outcome} IS ${sql.placeholder('outcome')}`,
        ),
      ),
  );
  // Only what a step changes: identity, subject and opening stay as they were written.
  const advanceWhole = writing(
    db,
    db
      .update(caseFile)
      .set({
        ...moved,
        number: sql`${sql.placeholder('number')}`,
        procedureVersion: sql`${sql.placeholder('procedureVersion')}`,
        procedureHash: sql`${sql.placeholder('procedureHash')}`,
        endedAt: sql`${sql.placeholder('endedAt')}`,
        outcome: sql`${sql.placeholder('outcome')}`,
      })
      .where(isCase),
  );

  return {
    /** What the step continues, of the version that was loaded; or why it cannot be written. */
    head(
      entity: string,
      { caseId, personId, reference }: Pick<CaseRecord, 'caseId' | 'personId' | 'reference'>,
      expected: number,
    ): CaseHead | 'case.stale' | 'reference.taken' {
      if (expected > 0) return head.get({ entity, caseId, expected, personId }) ?? 'case.stale';
      return referenceTaken.get({ entity, reference }) === undefined ? NEW_CASE : 'reference.taken';
    },

    /** Writes the row in the transaction that read the head. Returns the number of the case. */
    write(row: Omit<CaseRow, 'caseNo'>, { caseNo }: CaseHead): number {
      if (caseNo === undefined) return Number(insert.run({ caseNo: null, ...row }).lastInsertRowid);
      const values = {
        caseNo,
        version: row.version,
        updatedAt: row.updatedAt,
        progress: row.progress,
        due: row.due,
        termSuspended: row.termSuspended ? 1 : 0,
        incident: row.incident === null ? null : JSON.stringify(row.incident),
        snapshot: row.snapshot,
        lastHash: row.lastHash,
        number: row.number,
        procedureVersion: row.procedureVersion,
        endedAt: row.endedAt,
        outcome: row.outcome,
      };
      if (advance.run(values).changes === 0)
        advanceWhole.run({ procedureHash: Buffer.from(row.procedureHash, 'hex'), ...values });
      return caseNo;
    },
  };
}
