import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { caseFile } from '../schema/cases.js';
import { toRecord } from './case-row.js';
import { loadClocks } from './load-clocks.js';

/** A case with its clocks, as the next step needs them. */
export function loadCase(db: Database) {
  const select = db
    .select()
    .from(caseFile)
    .where(
      and(eq(caseFile.entity, sql.placeholder('entity')), eq(caseFile.caseId, sql.placeholder('caseId'))),
    )
    .prepare();
  const clocks = loadClocks(db);
  return (entity: string, caseId: string) => {
    const row = select.get({ entity, caseId });
    return row && { case: toRecord(row), clocks: clocks(entity, caseId) };
  };
}
