/** What is over in a case goes before anything else that happens to it, each thing at its own moment. */
import { type CaseEvent, type Clock, caseEvent, dueClocks } from '@oficio/schemas/interpret';
import { tellCase } from '../notifications/tell-case.js';
import type { NotificationRow } from '../ports/index.js';
import { type Attempt, attemptEvent, type DispatchDeps, isClockOf } from './attempt-event.js';
import { commandHash } from './command-hash.js';
import type { CommandResult, EventCommand } from './commands.js';
import { deadlineCommand } from './deadline-command.js';

/** A clock that is over, or a notification of which the case must be told something. */
export type Overdue = { clock: Clock } | { notification: NotificationRow };

/**
 * The first thing that is over by an instant (epoch milliseconds), unless the command is what comes of it. At the same
 * instant a notification goes first: what is presumed belongs to the day that has ended.
 */
export function overdueBefore(
  clocks: readonly Clock[],
  notifications: readonly NotificationRow[],
  { notification: own }: Pick<EventCommand, 'notification'>,
  event: CaseEvent,
  now: number,
): Overdue | undefined {
  const [clock] = dueClocks(clocks, now);
  const [row] = notifications;
  const rowFirst = row !== undefined && (clock?.dueAt === undefined || (row.dueAt ?? now) <= clock.dueAt);
  if (rowFirst) return row.effectId === own?.effectId ? undefined : { notification: row };
  return clock && !isClockOf(event, clock) ? { clock } : undefined;
}

type Situation = Pick<Attempt, 'entity' | 'town' | 'loaded' | 'mends'>;

async function endClock(
  deps: DispatchDeps,
  situation: Situation,
  clock: Clock,
): Promise<CommandResult | undefined> {
  const { caseId } = situation.loaded.case;
  const { deadline, generation } = clock;
  const command = deadlineCommand({ caseId, deadline, generation });
  const { event } = command;
  const result = await attemptEvent(deps, {
    ...situation,
    command,
    event,
    bodyHash: commandHash(command, event),
  });
  if (result.ok && !result.replayed) {
    const now = deps.clock.now();
    deps.metrics.timerFired(Math.max(0, now - (clock.dueAt ?? now)) / 1000);
    return undefined;
  }
  if (!result.ok && result.refused.code === 'case.stale') return undefined;
  if (!result.ok && result.refused.code === 'case.incident') return result;
  await deps.store.timers.settle(situation.entity, { caseId, deadline, generation });
  return undefined;
}

async function tell(
  deps: DispatchDeps,
  situation: Situation,
  row: NotificationRow,
): Promise<CommandResult | undefined> {
  const { entity, town } = situation;
  const told = await tellCase(deps, town, row, async (command) => {
    const loaded = await deps.store.cases.load(entity, command.caseId);
    if (!loaded) return { ok: false, refused: { code: 'case.unknown' } };
    const event = caseEvent.parse(command.event);
    const bodyHash = commandHash(command, event);
    return attemptEvent(deps, { ...situation, loaded, command, event, bodyHash });
  });
  if (told === 'told' || told.waits.ok || told.waits.refused.code === 'case.stale') return undefined;
  return told.waits;
}

/**
 * Settles one. Undefined when the case can be looked at again (it moved, or the clock turned out to be nobody's);
 * otherwise why nothing else of the case may be interpreted: it would be on a case as it no longer is.
 */
export function settleOverdue(
  deps: DispatchDeps,
  situation: Situation,
  overdue: Overdue,
): Promise<CommandResult | undefined> {
  return 'clock' in overdue
    ? endClock(deps, situation, overdue.clock)
    : tell(deps, situation, overdue.notification);
}
