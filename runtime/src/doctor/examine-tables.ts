/** What is wrong with the file as a whole: its pages, its published versions, rows that hang from no case. */
import { CorruptDefinition, compilePublished } from '../cases/load-compiled.js';
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

/** Every version, also those that no case uses: the next case opened would. */
export function examineVersions(db: Database, found: Examination): void {
  const definitions = definitionStore(db);
  const rows = db.$client
    .prepare<[], { town: string; id: string; version: number }>(
      'SELECT entity AS town, procedure_id AS id, version FROM procedure_version',
    )
    .all();
  for (const { town, id, version } of rows) {
    try {
      const published = definitions.version(town, id, version);
      if (published) compilePublished(town, published);
    } catch (error) {
      if (!(error instanceof CorruptDefinition || error instanceof SyntaxError)) throw error;
      const says =
        error instanceof CorruptDefinition
          ? error.message
          : `${id}@${version} of ${town} is no JSON: restore it from a backup.`;
      addFault(found, { town, ...noCase, says });
    }
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
