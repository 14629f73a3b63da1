/** Cases read together with all their rows: three statements for a range. */
import { and, asc, eq, getTableColumns, gte, inArray, lt, sql } from 'drizzle-orm';
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

const inRange = and(
  eq(caseFile.entity, sql.placeholder('town')),
  gte(caseFile.caseId, sql.placeholder('from')),
  lt(caseFile.caseId, sql.placeholder('until')),
);

function byCase<Row extends { caseNo: number }>(rows: readonly Row[]): (caseNo: number) => Row[] {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.caseNo);
    if (group) group.push(row);
    else groups.set(row.caseNo, [row]);
  }
  return (caseNo) => groups.get(caseNo) ?? [];
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
    chain: diary.map(({ seq, at, procedureVersion, moved, sealed, hash }) => ({
      entity: town,
      caseId,
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
  const selectCases = reading(db, db.select().from(caseFile).where(inRange), getTableColumns(caseFile));
  const caseNos = db.select({ caseNo: caseFile.caseNo }).from(caseFile).where(inRange);
  const selectJournal = reading(
    db,
    db
      .select()
      .from(journal)
      .where(inArray(journal.caseNo, caseNos))
      .orderBy(asc(journal.caseNo), asc(journal.seq)),
    getTableColumns(journal),
  );
  const selectTimers = reading(
    db,
    db.select().from(timer).where(inArray(timer.caseNo, caseNos)),
    getTableColumns(timer),
  );
  return (range) => {
    const given = { ...range };
    const diaryOf = byCase(selectJournal.all(given));
    const timersOf = byCase(selectTimers.all(given));
    return selectCases
      .all(given)
      .map((row) => storedCase(db, versions, accounts, row, diaryOf(row.caseNo), timersOf(row.caseNo)));
  };
}
