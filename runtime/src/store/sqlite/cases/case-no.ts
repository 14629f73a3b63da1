/** From the identifier of a case, which the world knows, to its number inside the file. */
import { type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database.js';

/** The number as part of a statement; null, which equals nothing, for a case that is not there. */
export const caseNoOf = (entity: string | Placeholder, caseId: string | Placeholder): SQL =>
  sql`(SELECT case_no FROM case_file WHERE entity = ${entity} AND case_id = ${caseId})`;

/** The case of the placeholders `entity` and `caseId`. */
export const givenCaseNo: SQL = caseNoOf(sql.placeholder('entity'), sql.placeholder('caseId'));

/** The number by itself, for statements that are written by hand. */
export function findCaseNo({
  $client,
}: Pick<Database, '$client'>): (entity: string, caseId: string) => number | undefined {
  const select = $client
    .prepare<[string, string], number>('SELECT case_no FROM case_file WHERE entity = ? AND case_id = ?')
    .pluck();
  return (entity, caseId) => select.get(entity, caseId);
}
