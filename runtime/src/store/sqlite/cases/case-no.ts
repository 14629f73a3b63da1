/** From the identifier of a case, which the world knows, to its number inside the file. */
import { type Placeholder, type SQL, sql } from 'drizzle-orm';

/** The number as part of a statement; null, which equals nothing, for a case that is not there. */
export const caseNoOf = (entity: string | Placeholder, caseId: string | Placeholder): SQL =>
  sql`(SELECT case_no FROM case_file WHERE entity = ${entity} AND case_id = ${caseId})`;

/** The case of the placeholders `entity` and `caseId`. */
export const givenCaseNo: SQL = caseNoOf(sql.placeholder('entity'), sql.placeholder('caseId'));
