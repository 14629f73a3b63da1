/** A case with its clocks: from the memory of this process when that is what the row says, else from its rows. */
import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import type { CaseForEvent } from '../../../ports/index.js';
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
  type Instant = number | null;
  const around = {
    ...markColumns,
    townSavedAt: sql<Instant>`(SELECT t.saved_at FROM town t WHERE t.entity = case_file.entity)`,
    // The plus keeps SQLite from looking for the least of the whole town, one by one, until it is of this case.
    notificationDueAt: sql<Instant>`(SELECT min(+n.due_at) FROM notification n
      WHERE n.entity = case_file.entity AND n.case_id = case_file.case_id)`,
  };
  // Each event of each case asks: one statement.
  const lookAround = reading(db, db.select(around).from(caseFile).where(isCase), around);
  const clocks = loadClocks(db);

  interface Mark {
    version: number;
    incident: unknown;
    erasedAt: number | null;
  }

  /** What is remembered, when it is what the row says: its version, and what changes without a step. */
  const remembered = (entity: string, caseId: string, found: Mark | undefined) => {
    const known = db.cases.latest(entity, caseId);
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

  return {
    load(entity: string, caseId: string) {
      const isKnown = db.cases.latest(entity, caseId) !== undefined;
      const found = isKnown ? mark.get({ entity, caseId }) : undefined;
      return remembered(entity, caseId, found) ?? opened(entity, caseId);
    },

    loadForEvent(entity: string, caseId: string): CaseForEvent | undefined {
      const found = lookAround.get({ entity, caseId });
      const loaded = found && (remembered(entity, caseId, found) ?? opened(entity, caseId));
      return (
        loaded && {
          case: loaded.case,
          clocks: loaded.clocks,
          townSavedAt: found.townSavedAt ?? undefined,
          notificationDueAt: found.notificationDueAt,
        }
      );
    },
  };
}
