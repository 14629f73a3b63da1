/** The short questions about cases: one statement each. */
import { and, asc, count, eq, getTableColumns, gt, isNull, sql } from 'drizzle-orm';
import { brokenLink } from '../../../cases/journal-hash.js';
import type {
  CaseIncident,
  CaseSummary,
  JournalRow,
  OpenCaseCount,
  RegisterEntry,
} from '../../../ports/index.js';
import type { Database } from '../database.js';
import { caseFile, journal, registerEntry } from '../schema/cases.js';
import { procedureVersion } from '../schema/procedures.js';
import { reading } from '../statement.js';
import { summaryColumns, toSummary } from './case-row.js';
import { toJournalRow } from './journal-row.js';

const headColumns = {
  caseNo: caseFile.caseNo,
  entity: caseFile.entity,
  caseId: caseFile.caseId,
  personId: caseFile.personId,
  procedureId: caseFile.procedureId,
  procedureHash: caseFile.procedureHash,
  version: caseFile.version,
  lastHash: caseFile.lastHash,
};
/** The hash of the version is missing where the version is not in the store. */
const diaryColumns = {
  ...getTableColumns(journal),
  versionHash: sql<string | null>`${procedureVersion.hash}`,
};

export function caseQueries(db: Database) {
  const { sealing } = db;
  const [entity, caseId] = [sql.placeholder('entity'), sql.placeholder('caseId')];
  const head = reading(
    db,
    db
      .select(headColumns)
      .from(caseFile)
      .where(and(eq(caseFile.entity, entity), eq(caseFile.caseId, caseId))),
    headColumns,
  );
  const version = and(
    eq(procedureVersion.entity, entity),
    eq(procedureVersion.procedureId, sql.placeholder('procedureId')),
    eq(procedureVersion.version, journal.procedureVersion),
  );
  const diary = reading(
    db,
    db
      .select(diaryColumns)
      .from(journal)
      .leftJoin(procedureVersion, version)
      .where(eq(journal.caseNo, sql.placeholder('caseNo')))
      .orderBy(asc(journal.seq)),
    diaryColumns,
  );
  const entries = reading(
    db,
    db
      .select()
      .from(registerEntry)
      .where(and(eq(registerEntry.entity, entity), eq(registerEntry.caseId, caseId)))
      .orderBy(asc(registerEntry.at), asc(registerEntry.number)),
    getTableColumns(registerEntry),
  );

  return {
    findByReference(entity: string, reference: string): CaseSummary | undefined {
      const row = db
        .select(summaryColumns)
        .from(caseFile)
        .where(and(eq(caseFile.entity, entity), eq(caseFile.reference, reference)))
        .get();
      return row && toSummary(sealing, row);
    },

    findByNumber(entity: string, number: string): CaseSummary | undefined {
      const row = db
        .select(summaryColumns)
        .from(caseFile)
        .where(and(eq(caseFile.entity, entity), eq(caseFile.number, number)))
        .get();
      return row && toSummary(sealing, row);
    },

    findByRegisterEntry(entity: string, number: string): CaseSummary | undefined {
      const row = db
        .select(summaryColumns)
        .from(registerEntry)
        .innerJoin(
          caseFile,
          and(eq(caseFile.entity, registerEntry.entity), eq(caseFile.caseId, registerEntry.caseId)),
        )
        .where(and(eq(registerEntry.entity, entity), eq(registerEntry.number, number)))
        .get();
      return row && toSummary(sealing, row);
    },

    openAfter(entity: string, after: string | null, limit: number): CaseSummary[] {
      return db
        .select(summaryColumns)
        .from(caseFile)
        .where(and(eq(caseFile.entity, entity), isNull(caseFile.endedAt), gt(caseFile.caseId, after ?? '')))
        .orderBy(asc(caseFile.caseId))
        .limit(limit)
        .all()
        .map((row) => toSummary(sealing, row));
    },

    journal(entity: string, caseId: string): JournalRow[] {
      const owner = head.get({ entity, caseId });
      if (!owner) return [];
      return diary
        .all(owner)
        .map(({ versionHash, ...row }) =>
          toJournalRow(sealing, owner, versionHash ?? owner.procedureHash, row),
        );
    },

    brokenLink(entity: string, caseId: string): number | undefined {
      const owner = head.get({ entity, caseId });
      if (!owner) return undefined;
      const rows = diary.all(owner).map(({ versionHash, ...row }) => ({
        entity,
        caseId,
        ...row,
        procedureHash: versionHash ?? owner.procedureHash,
      }));
      const broken = brokenLink(rows);
      if (broken !== undefined) return broken;
      // The last rows removed leave a chain that holds; the case knows how long it was.
      const last = rows.at(-1);
      return last && last.seq === owner.version && last.hash.equals(owner.lastHash)
        ? undefined
        : (last?.seq ?? 0) + 1;
    },

    registerEntries: (entity: string, caseId: string): RegisterEntry[] =>
      entries.all({ entity, caseId }).map(({ entity: _town, ...row }) => row),

    countOpen(entity: string): OpenCaseCount[] {
      return db
        .select({ procedureId: caseFile.procedureId, version: caseFile.procedureVersion, open: count() })
        .from(caseFile)
        .where(and(eq(caseFile.entity, entity), isNull(caseFile.endedAt)))
        .groupBy(caseFile.procedureId, caseFile.procedureVersion)
        .all();
    },

    openSubjects(entity: string, procedureId: string) {
      return db
        .select({ caseId: caseFile.caseId, subject: caseFile.subjectId, personId: caseFile.personId })
        .from(caseFile)
        .where(
          and(eq(caseFile.entity, entity), eq(caseFile.procedureId, procedureId), isNull(caseFile.endedAt)),
        )
        .all();
    },

    setIncident(entity: string, caseId: string, incident: CaseIncident | null): void {
      db.update(caseFile)
        .set({ incident })
        .where(and(eq(caseFile.entity, entity), eq(caseFile.caseId, caseId)))
        .run();
    },
  };
}
