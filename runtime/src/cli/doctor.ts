/** `oficio doctor`: looks at every case and says what does not hold. Changes nothing. */
import { isDeepStrictEqual } from 'node:util';
import { initialStep, nextStep, type StepResult, type StoredSnapshot } from '@oficio/schemas/interpret';
import { CorruptDefinition, procedureLibrary } from '../cases/load-compiled.js';
import type { JournalRow, Store } from '../ports/index.js';
import type { Database } from '../store/sqlite/database.js';
import { exitCodes } from './exit.js';
import { print } from './print.js';
import { settings } from './settings.js';
import { withStore } from './with-store.js';

export interface Fault {
  town: string;
  caseId: string;
  /** Row of the diary; absent when it is not one row. */
  row?: number;
  says: string;
}

export interface Examination {
  cases: number;
  rows: number;
  erased: number;
  faults: Fault[];
}

const PAGE = 200;
const RESTORE = 'restore the database from a backup made before it was changed';

/** From one row of the diary to the next: where a case was is where it went from. */
function brokenStory(rows: readonly JournalRow[]): number | undefined {
  const place = rows.findIndex(
    ({ from }, index) => index > 0 && !isDeepStrictEqual(from, rows[index - 1]?.to),
  );
  return place < 0 ? undefined : place + 1;
}

async function examineCase(
  store: Store,
  procedures: ReturnType<typeof procedureLibrary>,
  town: string,
  caseId: string,
): Promise<{ rows: number; faults: Omit<Fault, 'town' | 'caseId'>[] }> {
  const row = await store.cases.brokenLink(town, caseId);
  if (row !== undefined)
    return {
      rows: row,
      faults: [{ row, says: `the diary was changed here, or a row is missing: ${RESTORE}` }],
    };
  const journal = await store.cases.journal(town, caseId);
  const loaded = await store.cases.load(town, caseId);
  if (!loaded) return { rows: journal.length, faults: [{ says: `it cannot be loaded: ${RESTORE}` }] };
  const { case: record, clocks } = loaded;
  const step = brokenStory(journal);
  const faults: Omit<Fault, 'town' | 'caseId'>[] =
    step === undefined
      ? []
      : [{ row: step, says: `it does not start where the row before ended: ${RESTORE}` }];
  if (record.erasedAt !== undefined) return { rows: journal.length, faults };
  if (journal.some(({ erased }) => erased))
    return {
      rows: journal.length,
      faults: [...faults, { says: `the key of its person is missing, and nobody erased them: ${RESTORE}` }],
    };
  let snapshot: StoredSnapshot | undefined;
  for (const { seq, opening, event, at, today, actor, procedureVersion } of journal) {
    const compiled = await procedures.load(town, record.procedureId, procedureVersion);
    if (!compiled)
      return { rows: seq, faults: [...faults, { row: seq, says: 'its version is not in the store' }] };
    let result: StepResult | undefined;
    if (opening) result = initialStep(compiled, { ...opening, today });
    else if (snapshot && event)
      result = nextStep(compiled, snapshot, { event, at: new Date(at).toISOString(), today, actor });
    if (!result?.ok)
      return {
        rows: seq,
        faults: [...faults, { row: seq, says: `the chart refuses what it tells: ${RESTORE}` }],
      };
    snapshot = JSON.parse(JSON.stringify(result.step.snapshot)) as StoredSnapshot;
  }
  if (!isDeepStrictEqual(record.snapshot, snapshot))
    faults.push({ says: `its state is not the one that its diary leads to: ${RESTORE}` });
  if (record.endedAt !== null)
    for (const { deadline, generation, status } of clocks)
      if (status === 'running' && deadline !== 'maximumTerm')
        faults.push({
          says: `the timer ${deadline}#${generation} runs although the case has ended: settle it`,
        });
  return { rows: journal.length, faults };
}

/** Looks at every case of every town, one at a time. */
export async function examine(store: Store, db: Database): Promise<Examination> {
  const found: Examination = { cases: 0, rows: 0, erased: 0, faults: [] };
  const integrity = db.$client.pragma('integrity_check', { simple: true });
  if (integrity !== 'ok')
    found.faults.push({
      town: '',
      caseId: '',
      says: `the file is damaged (${String(integrity)}): ${RESTORE}`,
    });
  const procedures = procedureLibrary(store);
  for (const { entity: town } of await store.towns.list()) {
    let after: string | undefined;
    do {
      const page = await store.cases.list(town, { state: 'all', limit: PAGE, after });
      for (const { caseId, erasedAt } of page.rows) {
        found.cases += 1;
        if (erasedAt !== undefined) found.erased += 1;
        try {
          const { rows, faults } = await examineCase(store, procedures, town, caseId);
          found.rows += rows;
          for (const fault of faults) found.faults.push({ town, caseId, ...fault });
        } catch (error) {
          if (!(error instanceof Error)) throw error;
          const known = error.name === 'UnreadableRow' || error instanceof CorruptDefinition;
          if (!known) throw error;
          found.faults.push({ town, caseId, says: `${error.message} Then ${RESTORE}` });
        }
      }
      after = page.next ?? undefined;
    } while (after !== undefined);
  }
  return found;
}

export async function doctor({ json }: { json?: boolean }): Promise<void> {
  const found = await withStore(settings(), ({ store, db }) => examine(store, db));
  const { cases, rows, erased, faults } = found;
  print(json, found, [
    ...faults.map(({ town, caseId, row, says }) =>
      [town, caseId, row === undefined ? '' : `row ${row}`].filter(Boolean).join(' ').concat(`: ${says}`),
    ),
    `${cases} cases (${erased} erased) with ${rows} rows examined, ${faults.length} faults.`,
  ]);
  if (faults.length > 0) process.exitCode = exitCodes.failed;
}
