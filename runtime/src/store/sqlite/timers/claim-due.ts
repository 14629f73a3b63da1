import { and, asc, eq, isNull, lte, or, sql } from 'drizzle-orm';
import type { DueTimer } from '../../../ports/index.js';
import { type Database, inTransaction } from '../database.js';
import { caseFile, timer } from '../schema/cases.js';
import { writing } from '../statement.js';

/** Takes the timers that are due, earliest first and then in the order in which their cases were opened, and leases them. */
export function claimDue(db: Database) {
  const due = db
    .select({
      caseNo: timer.caseNo,
      caseId: caseFile.caseId,
      deadline: timer.deadline,
      generation: timer.generation,
      dueAt: timer.dueAt,
      attempts: timer.attempts,
    })
    .from(timer)
    .innerJoin(caseFile, eq(caseFile.caseNo, timer.caseNo))
    .where(
      and(
        eq(timer.entity, sql.placeholder('entity')),
        lte(timer.dueAt, sql.placeholder('now')),
        or(isNull(timer.leasedUntil), lte(timer.leasedUntil, sql.placeholder('now'))),
        isNull(caseFile.incident),
      ),
    )
    // As the index holds them: 100,000 that are due at one midnight must not be sorted for each batch.
    .orderBy(asc(timer.dueAt), asc(timer.caseNo), asc(timer.deadline), asc(timer.generation))
    .limit(sql.placeholder('limit'))
    .prepare();
  const lease = writing(
    db,
    db
      .update(timer)
      .set({ leasedUntil: sql`${sql.placeholder('leaseUntil')}`, attempts: sql`${timer.attempts} + 1` })
      .where(
        and(
          eq(timer.caseNo, sql.placeholder('caseNo')),
          eq(timer.deadline, sql.placeholder('deadline')),
          eq(timer.generation, sql.placeholder('generation')),
        ),
      ),
  );
  return (entity: string, claim: { now: number; leaseUntil: number; limit: number }): DueTimer[] =>
    inTransaction(db, () => {
      const rows = due.all({ entity, now: claim.now, limit: claim.limit });
      return rows.map(({ caseNo, dueAt, ...row }) => {
        lease.run({ caseNo, leaseUntil: claim.leaseUntil, ...row });
        return { ...row, dueAt: dueAt ?? claim.now };
      });
    });
}
