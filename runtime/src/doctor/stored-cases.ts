/** Cases read together with all their rows: three statements for a range. */
import { and, asc, eq, getTableColumns, gte, lt, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { type CaseRow, toRecord } from '../store/sqlite/cases/case-row.js';
import { type ClockAccounts, clockAccounts } from '../store/sqlite/cases/clock-accounts.js';
import { toClocks } from '../store/sqlite/cases/clock-row.js';
import { type StoredJournal, toJournalRow } from '../store/sqlite/cases/journal-row.js';
import type { Database } from '../store/sqlite/database.js';
import { caseFile, journal, timer } from '../store/sqlite/schema/cases.js';
import { reading } from '../store/sqlite/statement.js';
import type { CaseRange } from './case-ranges.js';
import type { StoredCase } from './examine-case.js';
import type { VersionBook } from './version-book.js';

type TimerRow = typeof timer.$inferSelect;

const inRange = (entity: SQLiteColumn, caseId: SQLiteColumn) =>
  and(
    eq(entity, sql.placeholder('town')),
    gte(caseId, sql.placeholder('from')),
    lt(caseId, sql.placeholder('until')),
  );

function byCase<Row extends { caseId: string }>(rows: readonly Row[]): (caseId: string) => Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.caseId);
    if (group) group.push(row);
    else groups.set(row.caseId, [row]);
  }
  return (caseId) => groups.get(caseId) ?? [];
}

function storedCase(
  { sealing }: Database,
  versions: VersionBook,
  accounts: ClockAccounts,
  row: CaseRow,
  diary: StoredJournal[],
  timers: readonly TimerRow[],
): StoredCase {
  const { entity: town, caseId, procedureId, version, lastHash, erasedAt } = row;
  const hashOf = (of: number): string => versions.hash(town, procedureId, of) ?? row.procedureHash;
  return {
    town,
    caseId,
    procedureId,
    version,
    lastHash,
    erasedAt,
    personId: row.personId,
    chain: diary.map(({ entity, caseId: of, seq, at, procedureVersion, moved, sealed, hash }) => ({
      entity,
      caseId: of,
      seq,
      at,
      procedureVersion,
      procedureHash: hashOf(procedureVersion),
      moved,
      sealed,
      hash,
    })),
    timers: timers.length,
    record: () => toRecord(sealing, row),
    journal: () => diary.map((one) => toJournalRow(sealing, row, hashOf(one.procedureVersion), one)),
    clocks: () =>
      timers.flatMap((one) =>
        toClocks(sealing, accounts, town, row, [one]).map((clock) => ({ clock, dueAt: one.dueAt })),
      ),
  };
}

/** The cases of a range. Inside one transaction, so that they are of one moment. */
export function readCases(db: Database, versions: VersionBook): (range: CaseRange) => StoredCase[] {
  const accounts = clockAccounts(db);
  const selectCases = reading(
    db,
    db.select().from(caseFile).where(inRange(caseFile.entity, caseFile.caseId)),
    getTableColumns(caseFile),
  );
  const selectJournal = reading(
    db,
    db
      .select()
      .from(journal)
      .where(inRange(journal.entity, journal.caseId))
      .orderBy(asc(journal.caseId), asc(journal.seq)),
    getTableColumns(journal),
  );
  const selectTimers = reading(
    db,
    db.select().from(timer).where(inRange(timer.entity, timer.caseId)),
    getTableColumns(timer),
  );
  return (range) => {
    const given = { ...range };
    const diaryOf = byCase(selectJournal.all(given));
    const timersOf = byCase(selectTimers.all(given));
    return selectCases
      .all(given)
      .map((row) => storedCase(db, versions, accounts, row, diaryOf(row.caseId), timersOf(row.caseId)));
  };
}
