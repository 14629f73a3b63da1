/** Which cases started which. */
import { and, asc, eq, sql } from 'drizzle-orm';
import type { CaseOrigin, StartedCase } from '../../../ports/index.js';
import type { Database } from '../database.js';
import { caseFile, caseOrigin } from '../schema/cases.js';
import { reading } from '../statement.js';

export function caseFamily(db: Database) {
  const { parentCaseId, startedBy, together } = caseOrigin;
  const fields = { parentCaseId, startedBy, together };
  const origin = reading(
    db,
    db
      .select(fields)
      .from(caseOrigin)
      .where(
        and(
          eq(caseOrigin.entity, sql.placeholder('entity')),
          eq(caseOrigin.caseId, sql.placeholder('caseId')),
        ),
      ),
    fields,
  );
  return {
    origin: (entity: string, caseId: string): CaseOrigin | undefined => origin.get({ entity, caseId }),

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
