/** The clocks of a case that are over go before anything else that happens to it, each at its own moment. */
import { type CaseEvent, type Clock, dueClocks } from '@oficio/schemas/interpret';
import { type Attempt, attemptEvent, type DispatchDeps, isClockOf } from './attempt-event.js';
import { commandHash } from './command-hash.js';
import type { CommandResult } from './commands.js';
import { deadlineCommand } from './deadline-command.js';

/** The first clock that is over by an instant (epoch milliseconds), unless the event is its own end. */
export function overdueBefore(clocks: readonly Clock[], event: CaseEvent, now: number): Clock | undefined {
  const [first] = dueClocks(clocks, now);
  return first && !isClockOf(event, first) ? first : undefined;
}

/**
 * Ends one. Undefined when the case can be looked at again (it moved, or the clock turned out to be nobody's);
 * otherwise why nothing else of the case may be interpreted: it would be on a case as it no longer is.
 */
export async function endOverdueClock(
  deps: DispatchDeps,
  attempt: Pick<Attempt, 'entity' | 'town' | 'loaded' | 'mends'>,
  overdue: Clock,
): Promise<CommandResult | undefined> {
  const { caseId } = attempt.loaded.case;
  const { deadline, generation } = overdue;
  const command = deadlineCommand({ caseId, deadline, generation });
  const { event } = command;
  const result = await attemptEvent(deps, { ...attempt, command, event, bodyHash: commandHash(command) });
  if (result.ok && !result.replayed) return undefined;
  if (!result.ok && result.refused.code === 'case.stale') return undefined;
  if (!result.ok && result.refused.code === 'case.incident') return result;
  await deps.store.timers.settle(attempt.entity, { caseId, deadline, generation });
  return undefined;
}
