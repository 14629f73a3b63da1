/**
 * What a server looks at before it starts, in a time that does not grow with the database: the pages of the file or
 * of its most needed tables, the procedures that new cases get, the newest cases, and a sample of all the others.
 * `oficio doctor` looks at everything.
 */
import { randomInt } from 'node:crypto';
import type { Database, SqliteConnection } from '../store/sqlite/database.js';
import { damageOf } from './damage.js';
import { rangeExaminer } from './examine-range.js';
import { examineVersions, type VersionName } from './examine-tables.js';
import { addFault, addFound, type Examination, nothingYet, RESTORE } from './fault.js';

/** Milliseconds for the cases: some hundreds of them, or all of a small town. */
const BUDGET_MS = 2000;
/** A file of this size is looked at page by page in some tenths of a second. */
const SMALL_BYTES = 64 * 2 ** 20;
/** Without these nothing works; they are short in any town. */
const NEEDED = ['town', 'calendar', 'procedure_version', 'account'] as const;
/** Those that a crash would have cut in the middle. */
const NEWEST = 50;
const SAMPLE = 2000;

function lookAtPages(client: SqliteConnection, found: Examination): void {
  const bytes =
    Number(client.pragma('page_count', { simple: true })) *
    Number(client.pragma('page_size', { simple: true }));
  const checks = bytes <= SMALL_BYTES ? ['quick_check(5)'] : NEEDED.map((table) => `quick_check(${table})`);
  for (const check of checks) {
    const says = client.pragma(check, { simple: true });
    if (says !== 'ok')
      addFault(found, { town: '', caseId: '', says: `the file is damaged (${String(says)}): ${RESTORE}` });
  }
}

interface CaseName {
  town: string;
  caseId: string;
}

/** The newest first; then some of all, at even distances from a place that changes at every start. */
function* chosenCases(client: SqliteConnection): Generator<CaseName> {
  const columns = 'SELECT entity AS town, case_id AS caseId FROM case_file';
  const newest = client.prepare<[number], CaseName>(`${columns} ORDER BY case_no DESC LIMIT ?`).all(NEWEST);
  yield* newest;
  const last = client.prepare<[], number | null>('SELECT max(case_no) FROM case_file').pluck().get() ?? 0;
  const one = client.prepare<[number], CaseName>(`${columns} WHERE case_no = ?`);
  const others = last - newest.length;
  const distance = Math.max(1, Math.ceil(others / SAMPLE));
  for (let place = 1 + randomInt(distance); place <= others; place += distance) {
    const found = one.get(place);
    if (found) yield found;
  }
}

/** The versions that new cases get, in another order at every start. */
const newestVersions = (client: SqliteConnection): VersionName[] =>
  client
    .prepare<[], VersionName>(
      `SELECT entity AS town, procedure_id AS procedureId, max(version) AS version FROM procedure_version
       GROUP BY entity, procedure_id ORDER BY random()`,
    )
    .all();

/** Looks at cases until `budgetMs` have passed, and at procedures for half as long. Changes nothing; throws only for what is no damage. */
export function quickLook(db: Database, budgetMs = BUDGET_MS): Examination {
  const found = nothingYet();
  try {
    lookAtPages(db.$client, found);
    examineVersions(db, found, newestVersions(db.$client), performance.now() + budgetMs / 2);
    const until = performance.now() + budgetMs;
    const examineRange = rangeExaminer(db);
    for (const { town, caseId } of chosenCases(db.$client)) {
      addFound(found, examineRange({ town, from: caseId, until: `${caseId}\u0000` }));
      if (performance.now() > until) break;
    }
  } catch (error) {
    const damage = damageOf(error);
    if (damage === undefined) throw error;
    addFault(found, { town: '', caseId: '', says: `the file is damaged (${damage}): ${RESTORE}` });
  }
  return found;
}
