import { and, asc, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { outbox } from '../schema/work.js';
import { reading } from '../statement.js';

/** When the next message can be claimed: the first that nobody holds, or one before it whose lease ends earlier. */
export function nextAt(db: Database) {
  const inTown = and(eq(outbox.entity, sql.placeholder('entity')), isNotNull(outbox.nextAt));
  const next = { at: outbox.nextAt };
  const firstFree = reading(
    db,
    db
      .select(next)
      .from(outbox)
      .where(and(inTown, isNull(outbox.leasedUntil)))
      .orderBy(asc(outbox.nextAt))
      .limit(1),
    next,
  );
  const back = { at: sql<number | null>`min(max(${outbox.nextAt}, ${outbox.leasedUntil}))` };
  const firstBack = reading(
    db,
    db
      .select(back)
      .from(outbox)
      .where(and(inTown, isNotNull(outbox.leasedUntil), lt(outbox.nextAt, sql.placeholder('before')))),
    back,
  );
  return (entity: string): number | undefined => {
    const free = firstFree.get({ entity })?.at ?? undefined;
    const before = free ?? Number.MAX_SAFE_INTEGER;
    const leased = firstBack.get({ entity, before })?.at ?? undefined;
    return leased === undefined ? free : Math.min(leased, before);
  };
}
