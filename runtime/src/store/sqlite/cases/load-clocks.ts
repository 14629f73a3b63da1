import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { timer } from '../schema/cases.js';

/** The clocks of a case, the finished ones too, in the order in which they were started. */
export function loadClocks(db: Database) {
  const select = db
    .select({ clock: timer.clock })
    .from(timer)
    .where(and(eq(timer.entity, sql.placeholder('entity')), eq(timer.caseId, sql.placeholder('caseId'))))
    .orderBy(asc(sql`rowid`))
    .prepare();
  return (entity: string, caseId: string) => select.all({ entity, caseId }).map((row) => row.clock);
}
