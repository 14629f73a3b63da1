import { asc, type Column, type SQL, sql } from 'drizzle-orm';
import type { Database } from './database.js';
import { reading } from './statement.js';

/** Rows that workers claim under a lease. */
interface Claimable {
  /** The table, joined with what says whether its rows may be worked on. */
  from: SQL;
  /** What waits in the town of the placeholder `entity`. Its index begins with the town and `at`. */
  waiting: SQL | undefined;
  /** When a row may be claimed. */
  at: Column;
  leasedUntil: Column;
}

/**
 * When the next row of a town can be claimed (epoch milliseconds). Asked after every step of every case, so it looks
 * at no more than the first that nobody holds and at those before it, which somebody does: a million that wait cost
 * nothing.
 */
export function nextClaim(db: Database, { from, waiting, at, leasedUntil }: Claimable) {
  const next = { at: sql<number>`${at}` };
  const firstFree = reading(
    db,
    db.select(next).from(from).where(sql`${waiting} AND ${leasedUntil} IS NULL`).orderBy(asc(at)).limit(1),
    next,
  );
  const back = { at: sql<number | null>`min(max(${at}, ${leasedUntil}))` };
  const firstBack = reading(
    db,
    db
      .select(back)
      .from(from)
      .where(sql`${waiting} AND ${leasedUntil} IS NOT NULL AND ${at} < ${sql.placeholder('before')}`),
    back,
  );
  return (entity: string): number | undefined => {
    const free = firstFree.get({ entity })?.at;
    const before = free ?? Number.MAX_SAFE_INTEGER;
    const leased = firstBack.get({ entity, before })?.at ?? undefined;
    return leased === undefined ? free : Math.min(leased, before);
  };
}
