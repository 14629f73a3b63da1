/** A case with its clocks: from the memory of this process when that is what the row says, else from its rows. */
import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { caseFile } from '../schema/cases.js';
import { reading } from '../statement.js';
import { toRecord } from './case-row.js';
import { loadClocks } from './load-clocks.js';

export function loadCase(db: Database) {
  const isCase = and(
    eq(caseFile.entity, sql.placeholder('entity')),
    eq(caseFile.caseId, sql.placeholder('caseId')),
  );
  const select = reading(db, db.select().from(caseFile).where(isCase), getTableColumns(caseFile));
  const { version, incident, erasedAt } = caseFile;
  const markColumns = { version, incident, erasedAt };
  const mark = reading(db, db.select(markColumns).from(caseFile).where(isCase), markColumns);
  const clocks = loadClocks(db);

  /** What is remembered, when it is what the row says: its version, and what changes without a step. */
  const remembered = (entity: string, caseId: string) => {
    const known = db.cases.latest(entity, caseId);
    const found = known && mark.get({ entity, caseId });
    const same = found?.version === known?.record.version && !found?.incident && found?.erasedAt === null;
    return same && known ? { case: known.record, clocks: known.clocks } : undefined;
  };

  const opened = (entity: string, caseId: string) => {
    const row = select.get({ entity, caseId });
    if (row === undefined) return undefined;
    return db.sealing.ofPerson(entity, row.personId, () => {
      const loaded = { case: toRecord(db.sealing, row), clocks: clocks(entity, row) };
      const plain = row.endedAt === null && row.erasedAt === null && row.incident === null;
      if (plain) db.cases.remember(entity, { record: loaded.case, clocks: loaded.clocks, keys: undefined });
      else db.cases.forget(entity, caseId);
      return loaded;
    });
  };

  return (entity: string, caseId: string) => remembered(entity, caseId) ?? opened(entity, caseId);
}
