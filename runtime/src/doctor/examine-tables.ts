/** What is wrong with the file as a whole: its pages, its published versions, rows that hang from no case. */
import { CorruptDefinition, compilePublished, NO_JSON } from '../cases/load-compiled.js';
import type { Database, SqliteConnection } from '../store/sqlite/database.js';
import { definitionStore } from '../store/sqlite/definition-store.js';
import { addFault, type Examination, nothingYet, RESTORE } from './fault.js';

const noCase = { caseId: '' };

function examinePages(client: SqliteConnection, found: Examination): void {
  const said = client.pragma('integrity_check(20)') as { integrity_check: string }[];
  for (const { integrity_check: says } of said)
    if (says !== 'ok')
      addFault(found, { town: '', ...noCase, says: `the file is damaged (${says}): ${RESTORE}` });
}

export interface VersionName {
  town: string;
  procedureId: string;
  version: number;
}

/** Every version, also those that no case uses: the next case opened would. */
const allVersions = (client: SqliteConnection): VersionName[] =>
  client
    .prepare<[], VersionName>(
      'SELECT entity AS town, procedure_id AS procedureId, version FROM procedure_version',
    )
    .all();

/** Undefined when it is what was published, and can be read. */
function faultOfVersion(db: Database, { town, procedureId, version }: VersionName): string | undefined {
  try {
    const published = definitionStore(db).version(town, procedureId, version);
    if (published) compilePublished(town, published);
    return undefined;
  } catch (error) {
    if (error instanceof CorruptDefinition) return error.message;
    if (error instanceof SyntaxError)
      return new CorruptDefinition(town, { procedureId, version }, NO_JSON).message;
    throw error;
  }
}

/** @param until looks no longer than to this moment of `performance.now()`. */
export function examineVersions(
  db: Database,
  found: Examination,
  versions = allVersions(db.$client),
  until = Number.POSITIVE_INFINITY,
): void {
  for (const one of versions) {
    if (performance.now() > until) return;
    const says = faultOfVersion(db, one);
    if (says !== undefined) addFault(found, { town: one.town, ...noCase, says });
  }
}

/** The tables whose rows name their case by its number inside the file, and whether they name its town as well. */
const NUMBERED = { journal: false, timer: true, outbox: true } as const;

/** The tables whose rows name their case as the world does. */
function tablesOfCases(client: SqliteConnection): string[] {
  return client
    .prepare<[], string>(
      `SELECT m.name FROM sqlite_master AS m, pragma_table_info(m.name) AS c
       WHERE m.type = 'table' AND m.name NOT IN ('case_file', 'access_log') AND c.name IN ('entity', 'case_id')
       GROUP BY m.name HAVING count(*) = 2 ORDER BY m.name`,
    )
    .pluck()
    .all();
}

/** Rows of cases that do not exist. The access log tells also of what was asked for and is not there. */
export function examineOrphans(client: SqliteConnection, found: Examination): void {
  for (const table of tablesOfCases(client)) {
    const rows = client
      .prepare<[], { town: string; caseId: string; count: number }>(
        `SELECT t.entity AS town, t.case_id AS caseId, count(*) AS count FROM "${table}" AS t
         WHERE t.case_id IS NOT NULL AND NOT EXISTS
           (SELECT 1 FROM case_file AS c WHERE c.entity = t.entity AND c.case_id = t.case_id)
         GROUP BY t.entity, t.case_id`,
      )
      .iterate();
    for (const { town, caseId, count } of rows)
      addFault(found, { town, caseId, says: `${count} rows of ${table} belong to no case: ${RESTORE}` });
  }
  for (const [table, namesTown] of Object.entries(NUMBERED)) {
    const ofTown = namesTown ? 'AND c.entity = t.entity' : '';
    const rows = client
      .prepare<[], { caseNo: number; count: number }>(
        `SELECT t.case_no AS caseNo, count(*) AS count FROM "${table}" AS t
         WHERE NOT EXISTS (SELECT 1 FROM case_file AS c WHERE c.case_no = t.case_no ${ofTown}) GROUP BY t.case_no`,
      )
      .iterate();
    for (const { caseNo, count } of rows)
      addFault(found, {
        town: '',
        ...noCase,
        says: `${count} rows of ${table} belong to no case (they name the number ${caseNo}): ${RESTORE}`,
      });
  }
}

export function examineTables(db: Database): Examination {
  const found = nothingYet();
  examinePages(db.$client, found);
  examineVersions(db, found);
  examineOrphans(db.$client, found);
  return found;
}
