/** The case's own row inside a commit: a new one, or the next version of the one that was loaded. */
import { and, eq, sql } from 'drizzle-orm';
import type { CaseRecord } from '../../../ports/index.js';
import { type Database, placeholders } from '../database.js';
import { caseFile } from '../schema/cases.js';
import { reading, writing } from '../statement.js';
import { toRow } from './case-row.js';

export function writeCaseRow(db: Database) {
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
  // Only what a step changes: identity, subject and opening stay as they were written.
  const advance = writing(
    db,
    db
      .update(caseFile)
      .set({
        number: sql`${sql.placeholder('number')}`,
        procedureVersion: sql`${sql.placeholder('procedureVersion')}`,
        procedureHash: sql`${sql.placeholder('procedureHash')}`,
        version: sql`${sql.placeholder('version')}`,
        updatedAt: sql`${sql.placeholder('updatedAt')}`,
        endedAt: sql`${sql.placeholder('endedAt')}`,
        outcome: sql`${sql.placeholder('outcome')}`,
        activePhases: sql`${sql.placeholder('activePhases')}`,
        visitedPhases: sql`${sql.placeholder('visitedPhases')}`,
        takenTransitions: sql`${sql.placeholder('takenTransitions')}`,
        due: sql`${sql.placeholder('due')}`,
        termSuspended: sql`${sql.placeholder('termSuspended')}`,
        publicStatus: sql`${sql.placeholder('publicStatus')}`,
        incident: sql`${sql.placeholder('incident')}`,
        snapshot: sql`${sql.placeholder('snapshot')}`,
        lastHash: sql`${sql.placeholder('lastHash')}`,
      })
      .where(
        and(
          eq(caseFile.entity, sql.placeholder('entity')),
          eq(caseFile.caseId, sql.placeholder('caseId')),
          eq(caseFile.version, sql.placeholder('expected')),
        ),
      ),
  );

  return (
    entity: string,
    record: CaseRecord,
    expectedVersion: number,
  ): 'written' | 'case.stale' | 'reference.taken' => {
    if (expectedVersion === 0) {
      if (referenceTaken.get({ entity, reference: record.reference }) !== undefined) return 'reference.taken';
      insert.run(toRow(entity, record));
      return 'written';
    }
    const { changes } = advance.run({
      expected: expectedVersion,
      ...toRow(entity, record),
      activePhases: JSON.stringify(record.activePhases),
      visitedPhases: JSON.stringify(record.visitedPhases),
      takenTransitions: JSON.stringify(record.takenTransitions),
      termSuspended: record.termSuspended ? 1 : 0,
      publicStatus: record.publicStatus === null ? null : JSON.stringify(record.publicStatus),
      incident: record.incident === null ? null : JSON.stringify(record.incident),
      snapshot: JSON.stringify(record.snapshot),
    });
    return changes === 1 ? 'written' : 'case.stale';
  };
}
