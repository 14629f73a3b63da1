import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { timer } from '../schema/cases.js';
import { reading } from '../statement.js';

/** The clocks of a case, the finished ones too, in the order in which they were started. */
export function loadClocks(db: Database) {
  const fields = { clock: timer.clock };
  const select = reading(
    db,
    db
      .select(fields)
      .from(timer)
      .where(and(eq(timer.entity, sql.placeholder('entity')), eq(timer.caseId, sql.placeholder('caseId'))))
      .orderBy(asc(sql`rowid`)),
    fields,
  );
  return (entity: string, caseId: string) => select.all({ entity, caseId }).map((row) => row.clock);
}
