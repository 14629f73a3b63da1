/** One event of one case: what is overdue first, then load, interpret, commit. */
import { type CaseEvent, caseEvent } from '@oficio/schemas/interpret';
import type { CaseForEvent, NotificationRow } from '../ports/index.js';
import { answered, attemptEvent, type DispatchDeps, refused } from './attempt-event.js';
import { inCaseTurn } from './case-turns.js';
import { commandHash } from './command-hash.js';
import type { CommandResult, DispatchCommand, EventCommand } from './commands.js';
import { logLook } from './look.js';
import { measured } from './measured.js';
import { overdueBefore, settleOverdue } from './settle-overdue.js';

/** How often an event that found the case moved is interpreted again on what it found. */
const STALE_ATTEMPTS = 8;
/** More terms than this that end one after another are a chart that starts them without end. */
const OVERDUE_LIMIT = 1000;

async function logRefusal(
  deps: DispatchDeps,
  entity: string,
  { actor, caseId }: EventCommand,
  event: CaseEvent,
  code: string,
) {
  if (actor.kind !== 'officer' && actor.kind !== 'citizen') return;
  await deps.store.accessLog.append(entity, {
    at: deps.clock.now(),
    who: actor.kind === 'citizen' ? 'citizen' : (actor.id ?? actor.kind),
    verb: `event.${event.kind}`,
    caseId,
    personId: actor.kind === 'citizen' ? (actor.id ?? null) : null,
    outcome: 'refused',
    detail: code,
  });
}

/** What the log must tell of a command that wrote no step. */
async function logApart(
  deps: DispatchDeps,
  entity: string,
  command: EventCommand,
  event: CaseEvent,
  result: CommandResult,
) {
  const { look, caseId } = command;
  const loaded = look && (await deps.store.cases.load(entity, caseId));
  await logLook(deps.store, entity, look, loaded?.case, deps.clock.now());
  if (!result.ok) await logRefusal(deps, entity, command, event, result.refused.code);
}

/** Of what the case has to be told by now. */
async function dueNotifications(
  { store }: Pick<DispatchDeps, 'store'>,
  entity: string,
  { case: { caseId }, townNotificationDueAt }: CaseForEvent,
  now: number,
): Promise<NotificationRow[]> {
  if (townNotificationDueAt === null || townNotificationDueAt > now) return [];
  return store.notifications.dueOfCase(entity, caseId, now);
}

/**
 * Once on the case as it is now, after everything in it that is over has been settled at its own moment. The case in
 * hand is tried first: only a commit, which proves that it was the case as it is, or a bug comes of that.
 */
async function attemptAfterOverdue(
  deps: DispatchDeps,
  entity: string,
  command: EventCommand,
  event: CaseEvent,
  bodyHash: string,
): Promise<CommandResult> {
  const { caseId, actor, expectedVersion } = command;
  const mends = actor.kind === 'officer' || actor.kind === 'citizen';
  for (let ended = 0; ended < OVERDUE_LIMIT; ended += 1) {
    const held = ended === 0 ? await deps.store.cases.recall(entity, caseId) : undefined;
    const loaded = held ?? (await deps.store.cases.loadForEvent(entity, caseId));
    const town = await deps.towns(entity, loaded?.townSavedAt);
    if (!loaded || !town) return refused('case.unknown');
    const now = deps.clock.now();
    const due = await dueNotifications(deps, entity, loaded, now);
    // A change of calendar comes before the clocks that the old one had ended meanwhile.
    const overdue =
      event.kind === 'calendar' ? undefined : overdueBefore(loaded.clocks, due, command, event, now);
    const attempt = { entity, town, loaded, command, event, bodyHash, mends };
    const stale = expectedVersion !== undefined && expectedVersion !== loaded.case.version;
    if (overdue === undefined && !stale) {
      const result = await attemptEvent(deps, attempt);
      if (result.ok || held === undefined || result.refused.code === 'case.incident') return result;
    }
    if (held) continue;
    const known = await answered(deps, attempt);
    if (known) return known;
    if (overdue === undefined) return refused('case.stale');
    // Its date may be the old one: nobody loses a term before the open deadlines are counted again.
    if (await deps.store.calendarChanges.running(entity)) return refused('case.stale');
    const stopped = await settleOverdue(deps, { entity, town, loaded, mends }, overdue);
    if (stopped) return stopped;
  }
  throw new Error(`The deadlines of case ${caseId} start one another without end`);
}

/**
 * Sends an event to a case. The promise resolves with `ok` only when the step is on disk. A refusal writes
 * nothing but the access log, and the ends of the clocks that were over before the event. Without
 * `expectedVersion`, an event that found the case moved is interpreted again on the case as it is. Throws when
 * the event has not the shape of one, or when the disk fails.
 */
export async function dispatchCaseEvent(
  deps: DispatchDeps,
  entity: string,
  command: DispatchCommand,
): Promise<CommandResult> {
  return dispatchKnownEvent(deps, entity, command, caseEvent.parse(command.event));
}

/** The same, of an event that has been parsed already. */
export function dispatchKnownEvent(
  deps: DispatchDeps,
  entity: string,
  command: EventCommand,
  event: CaseEvent,
): Promise<CommandResult> {
  return measured(deps.metrics, event.kind, () =>
    inCaseTurn(deps.store, entity, command.caseId, () => dispatch(deps, entity, command, event)),
  );
}

async function dispatch(
  deps: DispatchDeps,
  entity: string,
  command: EventCommand,
  event: CaseEvent,
): Promise<CommandResult> {
  const bodyHash = commandHash(command, event);
  let result = await attemptAfterOverdue(deps, entity, command, event, bodyHash);
  for (let again = 1; again < STALE_ATTEMPTS && mayRetry(result, command); again += 1)
    result = await attemptAfterOverdue(deps, entity, command, event, bodyHash);
  if (result.ok) deps.wake(entity);
  if (!result.ok || result.replayed) await logApart(deps, entity, command, event, result);
  return result;
}

const mayRetry = (result: CommandResult, command: EventCommand): boolean =>
  !result.ok && result.refused.code === 'case.stale' && command.expectedVersion === undefined;
