/** Whether a case holds: its chain, its story, the state that its diary leads to, and its timers. Reads nothing. */
import { initialStep, nextStep, type StepResult, type StoredSnapshot } from '@oficio/schemas/interpret';
import { brokenLink, type ChainedRow } from '../cases/journal-hash.js';
import { CorruptDefinition } from '../cases/load-compiled.js';
import type { CaseRecord, JournalRow } from '../ports/index.js';
import { UnreadableRow } from '../sealing/unpack.js';
import { examineClocks, type StoredClock } from './examine-clocks.js';
import { RESTORE } from './fault.js';
import { sameJson } from './same-json.js';
import type { VersionBook } from './version-book.js';

/** A case as it is stored; what is sealed is opened only when it is asked for, and may throw `UnreadableRow`. */
export interface StoredCase {
  town: string;
  caseId: string;
  procedureId: string;
  personId: string;
  /** How many rows its diary has. */
  version: number;
  lastHash: Buffer;
  erasedAt: number | null;
  chain: readonly (ChainedRow & { hash: Buffer })[];
  timers: number;
  record(): CaseRecord;
  journal(): JournalRow[];
  clocks(): StoredClock[];
}

export interface CaseFault {
  row?: number;
  says: string;
}

/** The first row that is not what was written, or the place where one is missing. */
function brokenRow({ chain, version, lastHash }: StoredCase): number | undefined {
  const broken = brokenLink(chain);
  if (broken !== undefined) return broken;
  // The last rows removed leave a chain that holds; the case knows how long it was.
  const last = chain.at(-1);
  return last && last.seq === version && last.hash.equals(lastHash) ? undefined : chain.length + 1;
}

/** From one row of the diary to the next: where a case was is where it went from. */
function brokenStory(rows: readonly JournalRow[]): number | undefined {
  const place = rows.findIndex(({ from }, index) => index > 0 && !sameJson(from, rows[index - 1]?.to));
  return place < 0 ? undefined : place + 1;
}

function interpreted(
  versions: VersionBook,
  { town, procedureId }: StoredCase,
  row: JournalRow,
  before: StoredSnapshot | undefined,
): StepResult | 'noVersion' | 'noStart' {
  const { opening, event, at, legalAt, today, actor, procedureVersion } = row;
  const compiled = versions.compiled(town, procedureId, procedureVersion);
  if (!compiled) return 'noVersion';
  if (opening) return initialStep(compiled, { ...opening, today });
  if (!before || !event) return 'noStart';
  return nextStep(compiled, before, { event, at: new Date(legalAt ?? at).toISOString(), today, actor });
}

/** The state that the diary leads to, or the row at which it leads nowhere. */
function replay(
  versions: VersionBook,
  stored: StoredCase,
  journal: readonly JournalRow[],
): { snapshot: StoredSnapshot | undefined } | CaseFault {
  let snapshot: StoredSnapshot | undefined;
  for (const row of journal) {
    const result = interpreted(versions, stored, row, snapshot);
    if (result === 'noVersion') return { row: row.seq, says: 'its version is not in the store' };
    if (result === 'noStart' || !result.ok)
      return { row: row.seq, says: `the chart refuses what it tells: ${RESTORE}` };
    const { from, to } = result.step;
    if (!sameJson(from, row.from) || !sameJson(to, row.to))
      return { row: row.seq, says: `the chart leads elsewhere than it tells: ${RESTORE}` };
    snapshot = result.step.snapshot;
  }
  return { snapshot };
}

function examineOpened(versions: VersionBook, stored: StoredCase): CaseFault[] {
  const journal = stored.journal();
  const step = brokenStory(journal);
  const faults: CaseFault[] =
    step === undefined
      ? []
      : [{ row: step, says: `it does not start where the row before ended: ${RESTORE}` }];
  if (stored.erasedAt !== null)
    return stored.timers === 0
      ? faults
      : [...faults, { says: 'its person is erased and it still has timers: erase them again' }];
  if (journal.some(({ erased }) => erased))
    return [...faults, { says: `the key of its person is missing, and nobody erased them: ${RESTORE}` }];
  const replayed = replay(versions, stored, journal);
  if (!('snapshot' in replayed)) return [...faults, replayed];
  const { snapshot } = stored.record();
  if (!sameJson(snapshot, replayed.snapshot))
    return [...faults, { says: `its state is not the one that its diary leads to: ${RESTORE}` }];
  return [...faults, ...examineClocks(snapshot, stored.clocks()).map((says) => ({ says }))];
}

/** All that is wrong with a case; after a broken chain nothing else of it is believed. Never throws for its content. */
export function examineCase(versions: VersionBook, stored: StoredCase): CaseFault[] {
  const row = brokenRow(stored);
  if (row !== undefined)
    return [{ row, says: `the diary was changed here, or a row is missing: ${RESTORE}` }];
  try {
    return examineOpened(versions, stored);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error instanceof UnreadableRow || error instanceof CorruptDefinition)
      return [{ says: `${error.message} Then ${RESTORE}`.replace('. Then', ':') }];
    // The interpreter met what it never wrote: one case must not hide the others. Its words could name somebody.
    return [{ says: `it cannot be interpreted (${error.name}): ${RESTORE}` }];
  }
}
