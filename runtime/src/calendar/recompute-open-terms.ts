/**
 * After a change of calendar, counts the open deadlines again, some cases at a time. Each case gets one event, so
 * that its journal tells the old and the new date; a process that dies goes on from the last chunk written, and
 * an event that was already written is found by its key and not repeated.
 */
import { dispatchCaseEvent } from '../cases/dispatch-case-event.js';
import { isUnreadable } from '../cases/unreadable-case.js';
import type { Deps } from '../deps.js';
import type { CalendarChange, CalendarMoveRow, CaseSummary } from '../ports/index.js';
import { type CalendarWorlds, type CaseMoves, isEmpty } from './case-moves.js';
import { changeWorlds } from './change-worlds.js';
import { moveRows } from './move-rows.js';
import { breathe, movesOfCase } from './open-case-moves.js';

/** Cases of a chunk: some dozens of milliseconds between two chances for everybody else. */
const CHUNK = 25;
/** How often a case that somebody else moves meanwhile is counted again before the chunk is left for later. */
const STALE_ATTEMPTS = 8;

const keyOf = ({ changeId }: CalendarChange, caseId: string): string => `calendar:${changeId}:${caseId}`;

/** The moves that an earlier try of this change wrote in the journal of the case. */
async function journalledMoves(deps: Deps, entity: string, key: string, caseId: string): Promise<CaseMoves> {
  const row = (await deps.store.cases.journal(entity, caseId)).find(({ cause }) => cause === key);
  return row?.event?.kind === 'calendar' ? row.event : { deadlines: [], tasks: [] };
}

/** Moves one case; `held` when a bug of its chart, or damage, does not let it. */
async function moveCase(
  deps: Deps,
  entity: string,
  change: CalendarChange,
  { caseId }: CaseSummary,
  worlds: CalendarWorlds,
): Promise<CalendarMoveRow[] | 'held'> {
  const { changeId } = change;
  const key = keyOf(change, caseId);
  for (let attempt = 0; attempt < STALE_ATTEMPTS; attempt += 1) {
    const loaded = await deps.store.cases.load(entity, caseId);
    if (!loaded) return [];
    const moved = await movesOfCase(deps, entity, loaded.case, worlds, change.at);
    if (await deps.store.cases.answerOf(entity, caseId, key))
      return moveRows(changeId, loaded.case, await journalledMoves(deps, entity, key, caseId), moved);
    if (loaded.case.endedAt !== null || isEmpty(moved.moves)) return [];
    const result = await dispatchCaseEvent(deps, entity, {
      caseId,
      event: { kind: 'calendar', change: changeId, ...moved.moves },
      actor: { kind: 'system' },
      idempotencyKey: key,
      expectedVersion: loaded.case.version,
    });
    if (result.ok) return moveRows(changeId, loaded.case, moved.moves, moved);
    const { code } = result.refused;
    if (code === 'case.closed') return [];
    if (code !== 'case.stale') return 'held';
  }
  throw new Error(`case ${caseId} did not stand still for a change of calendar`);
}

/**
 * One that is damaged keeps no other from its new date. It is stopped: once it can be read again, no machine ends a
 * deadline of it by the old date before a person has looked.
 */
async function moveSafely(
  deps: Deps,
  entity: string,
  change: CalendarChange,
  summary: CaseSummary,
  worlds: CalendarWorlds,
): Promise<CalendarMoveRow[] | 'held'> {
  try {
    return await moveCase(deps, entity, change, summary, worlds);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    const { caseId } = summary;
    deps.log.error({ err: error, entity, caseId }, 'the deadlines of a case could not be counted again');
    const incident = { at: deps.clock.now(), error: error.name, event: 'calendar' };
    await deps.store.cases.setIncident(entity, caseId, incident);
    return 'held';
  }
}

/**
 * Counts again one chunk of the change that is running, if any.
 * @returns whether there is more to do: until then no timer of the town may fire, because its date may be the old one.
 */
export async function recomputeOpenTerms(deps: Deps, entity: string): Promise<{ pending: boolean }> {
  const { store } = deps;
  const change = await store.calendarChanges.running(entity);
  if (!change) return { pending: false };
  const town = await deps.towns(entity);
  if (!town) return { pending: false };
  const worlds = changeWorlds(town, await store.towns.calendars(entity), change);
  const chunk = await store.cases.openAfter(entity, change.cursor, CHUNK);
  const moves: CalendarMoveRow[] = [];
  const held: string[] = [];
  for (const summary of chunk) {
    const found = await moveSafely(deps, entity, change, summary, worlds);
    if (found === 'held') held.push(summary.caseId);
    else moves.push(...found);
    await breathe();
  }
  const last = chunk.at(-1);
  const cases = change.cases + chunk.length;
  if (last)
    await store.calendarChanges.advance(entity, change.changeId, { cursor: last.caseId, cases, moves, held });
  if (chunk.length === CHUNK) return { pending: true };
  await store.calendarChanges.finish(entity, change.changeId);
  deps.log.info({ entity, change: change.changeId, cases }, 'the open deadlines were counted again');
  return { pending: false };
}
