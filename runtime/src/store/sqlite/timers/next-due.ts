import { and, asc, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { caseFile, timer } from '../schema/cases.js';
import { reading } from '../statement.js';

/**
 * When the next timer can be claimed. Asked after every round of the workers, so it looks at no more than the
 * first that nobody holds and at those before it, which somebody does: a million that wait cost nothing.
 */
export function nextDue(db: Database) {
  const ofWorkingCase = eq(caseFile.caseNo, timer.caseNo);
  const inTown = and(
    eq(timer.entity, sql.placeholder('entity')),
    isNotNull(timer.dueAt),
    isNull(caseFile.incident),
  );
  const due = { at: timer.dueAt };
  const firstFree = reading(
    db,
    db
      .select(due)
      .from(timer)
      .innerJoin(caseFile, ofWorkingCase)
      .where(and(inTown, isNull(timer.leasedUntil)))
      .orderBy(asc(timer.dueAt))
      .limit(1),
    due,
  );
  const back = { at: sql<number | null>`min(max(${timer.dueAt}, ${timer.leasedUntil}))` };
  const firstBack = reading(
    db,
    db
      .select(back)
      .from(timer)
      .innerJoin(caseFile, ofWorkingCase)
      .where(and(inTown, isNotNull(timer.leasedUntil), lt(timer.dueAt, sql.placeholder('before')))),
    back,
  );
  return (entity: string): number | undefined => {
    const free = firstFree.get({ entity })?.at ?? undefined;
    const before = free ?? Number.MAX_SAFE_INTEGER;
    const leased = firstBack.get({ entity, before })?.at ?? undefined;
    return leased === undefined ? free : Math.min(leased, before);
  };
}
