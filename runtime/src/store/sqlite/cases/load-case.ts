import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { caseFile } from '../schema/cases.js';
import { reading } from '../statement.js';
import { toRecord } from './case-row.js';
import { loadClocks } from './load-clocks.js';

/** A case with its clocks, as the next step needs them. */
export function loadCase(db: Database) {
  const select = reading(
    db,
    db
      .select()
      .from(caseFile)
      .where(
        and(eq(caseFile.entity, sql.placeholder('entity')), eq(caseFile.caseId, sql.placeholder('caseId'))),
      ),
    getTableColumns(caseFile),
  );
  const clocks = loadClocks(db);
  return (entity: string, caseId: string) => {
    const row = select.get({ entity, caseId });
    return row && { case: toRecord(db.sealing, row), clocks: clocks(entity, row) };
  };
}
