/** The short questions about cases: one statement each. */
import { and, asc, count, eq, gt, isNull } from 'drizzle-orm';
import type {
  CaseIncident,
  CaseSummary,
  JournalRow,
  OpenCaseCount,
  RegisterEntry,
} from '../../../ports/index.js';
import type { Database } from '../database.js';
import { caseFile, journal, registerEntry } from '../schema/cases.js';
import { summaryColumns, toSummary } from './case-row.js';

export function caseQueries(db: Database) {
  return {
    findByReference(entity: string, reference: string): CaseSummary | undefined {
      const row = db
        .select(summaryColumns)
        .from(caseFile)
        .where(and(eq(caseFile.entity, entity), eq(caseFile.reference, reference)))
        .get();
      return row && toSummary(row);
    },

    findByNumber(entity: string, number: string): CaseSummary | undefined {
      const row = db
        .select(summaryColumns)
        .from(caseFile)
        .where(and(eq(caseFile.entity, entity), eq(caseFile.number, number)))
        .get();
      return row && toSummary(row);
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
      return row && toSummary(row);
    },

    openAfter(entity: string, after: string | null, limit: number): CaseSummary[] {
      return db
        .select(summaryColumns)
        .from(caseFile)
        .where(and(eq(caseFile.entity, entity), isNull(caseFile.endedAt), gt(caseFile.caseId, after ?? '')))
        .orderBy(asc(caseFile.caseId))
        .limit(limit)
        .all()
        .map(toSummary);
    },

    journal(entity: string, caseId: string): JournalRow[] {
      return db
        .select()
        .from(journal)
        .where(and(eq(journal.entity, entity), eq(journal.caseId, caseId)))
        .orderBy(asc(journal.seq))
        .all()
        .map(({ entity: _town, fromPhases, toPhases, legalAt, ...row }) => ({
          ...row,
          ...(legalAt !== null && { legalAt }),
          from: fromPhases,
          to: toPhases,
        }));
    },

    registerEntries(entity: string, caseId: string): RegisterEntry[] {
      return db
        .select()
        .from(registerEntry)
        .where(and(eq(registerEntry.entity, entity), eq(registerEntry.caseId, caseId)))
        .orderBy(asc(registerEntry.at), asc(registerEntry.number))
        .all()
        .map(({ entity: _town, ...row }) => row);
    },

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
