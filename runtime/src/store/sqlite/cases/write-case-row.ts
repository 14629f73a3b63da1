/** The case's own row inside a commit: a new one, or the next version of the one that was loaded. */
import { and, eq, sql } from 'drizzle-orm';
import { CHAIN_START } from '../../../cases/journal-hash.js';
import { type Database, placeholders } from '../database.js';
import { caseFile } from '../schema/cases.js';
import { reading, writing } from '../statement.js';
import type { CaseRow } from './case-row.js';

export function writeCaseRow(db: Database) {
  const isCase = and(
    eq(caseFile.entity, sql.placeholder('entity')),
    eq(caseFile.caseId, sql.placeholder('caseId')),
    eq(caseFile.version, sql.placeholder('expected')),
  );
  const last = { hash: caseFile.lastHash };
  const lastHash = reading(db, db.select(last).from(caseFile).where(isCase), last);
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
    /**
     * Hash of the last row of the diary of the version that was loaded: the start of the chain for a new case,
     * or why the step cannot be written.
     */
    previousHash(
      entity: string,
      { caseId, reference }: { caseId: string; reference: string },
      expected: number,
    ): Buffer | 'case.stale' | 'reference.taken' {
      if (expected > 0) return lastHash.get({ entity, caseId, expected })?.hash ?? 'case.stale';
      return referenceTaken.get({ entity, reference }) === undefined ? CHAIN_START : 'reference.taken';
    },

    write(row: CaseRow, expected: number): 'written' | 'case.stale' {
      if (expected === 0) {
        insert.run(row);
        return 'written';
      }
      const values = {
        expected,
        ...row,
        procedureHash: Buffer.from(row.procedureHash, 'hex'),
        termSuspended: row.termSuspended ? 1 : 0,
        incident: row.incident === null ? null : JSON.stringify(row.incident),
      };
      const { changes } = advance.run(values);
      return changes === 1 || advanceWhole.run(values).changes === 1 ? 'written' : 'case.stale';
    },
  };
}
