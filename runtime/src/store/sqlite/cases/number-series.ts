import { sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { counter } from '../schema/cases.js';

/** Gives the next number of a series. Only inside a transaction: a rolled back step leaves no gap. */
export function numberSeries(db: Database) {
  const advance = db
    .insert(counter)
    .values({ entity: sql.placeholder('entity'), series: sql.placeholder('series'), value: 1 })
    .onConflictDoUpdate({
      target: [counter.entity, counter.series],
      set: { value: sql`${counter.value} + 1` },
    })
    .returning({ value: counter.value })
    .prepare();
  return (entity: string, series: string): number => advance.get({ entity, series }).value;
}
