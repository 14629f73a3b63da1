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
    if (row === undefined) return undefined;
    const { version } = row;
    const known = row.erasedAt === null ? db.cases.find(entity, caseId, version) : undefined;
    if (known) return { case: toRecord(db.sealing, row, known.state), clocks: known.clocks };
    return db.sealing.ofPerson(entity, row.personId, () => {
      const loaded = { case: toRecord(db.sealing, row), clocks: clocks(entity, row) };
      const { state } = loaded.case.snapshot;
      if (row.endedAt === null) db.cases.remember(entity, caseId, { version, state, clocks: loaded.clocks });
      return loaded;
    });
  };
}
