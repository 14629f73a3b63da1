/** Which cases started which. */
import { and, asc, eq } from 'drizzle-orm';
import type { CaseOrigin, StartedCase } from '../../../ports/index.js';
import type { Database } from '../database.js';
import { caseFile, caseOrigin } from '../schema/cases.js';

export function caseFamily(db: Database) {
  return {
    origin(entity: string, caseId: string): CaseOrigin | undefined {
      const { parentCaseId, startedBy, together } = caseOrigin;
      return db
        .select({ parentCaseId, startedBy, together })
        .from(caseOrigin)
        .where(and(eq(caseOrigin.entity, entity), eq(caseOrigin.caseId, caseId)))
        .get();
    },

    startedFrom(entity: string, parentCaseId: string): StartedCase[] {
      const { caseId, endedAt, outcome } = caseFile;
      return db
        .select({ caseId, startedBy: caseOrigin.startedBy, endedAt, outcome })
        .from(caseOrigin)
        .innerJoin(
          caseFile,
          and(eq(caseFile.entity, caseOrigin.entity), eq(caseFile.caseId, caseOrigin.caseId)),
        )
        .where(and(eq(caseOrigin.entity, entity), eq(caseOrigin.parentCaseId, parentCaseId)))
        .orderBy(asc(caseFile.openedAt), asc(caseFile.caseId))
        .all();
    },
  };
}
