/** Fires the deadlines that have wholly passed, in the order in which they are due. */
import { deadlineCommand } from '../cases/deadline-command.js';
import { dispatchCaseEvent } from '../cases/dispatch-case-event.js';
import type { Deps } from '../deps.js';
import type { DueTimer } from '../ports/index.js';
import { inOrder } from './in-order.js';

const LEASE_MS = 60_000;
const BATCH = 256;
/** After a failure that is not the case's answer (disk, a bug outside the interpreter). */
const RETRY_MS = 30_000;

export interface TimersTick {
  claimed: number;
}

async function fire(deps: Deps, entity: string, timer: DueTimer): Promise<void> {
  const result = await dispatchCaseEvent(deps, entity, deadlineCommand(timer));
  if (result.ok && !result.replayed) {
    deps.metrics.timerFired(Math.max(0, deps.clock.now() - timer.dueAt) / 1000);
    return;
  }
  const code = result.ok ? 'replayed' : result.refused.code;
  if (code === 'case.stale' || code === 'case.incident' || code === 'event.notNow')
    return deps.store.timers.release(entity, timer, deps.clock.now() + RETRY_MS);
  // Another generation, or a case that has ended: the timer is over and nothing moves.
  return deps.store.timers.settle(entity, timer);
}

/** A timer that cannot be fired now is given back and does not stop the others. */
async function fireSafely(deps: Deps, entity: string, timer: DueTimer): Promise<void> {
  try {
    await fire(deps, entity, timer);
  } catch (error) {
    const { caseId, deadline } = timer;
    deps.log.error({ err: error, entity, caseId, deadline }, 'a timer could not be fired');
    await deps.store.timers.release(entity, timer, deps.clock.now() + RETRY_MS);
  }
}

/**
 * Fires one batch in the order in which they fall due, many at a time: each begins after all that were due earlier have
 * begun, and those of one case follow one another. So on disk one is before others that were due earlier only when it
 * was in flight together with them: fewer than `MOST_AT_ONCE`.
 */
export async function fireDueTimers(deps: Deps, entity: string): Promise<TimersTick> {
  const now = deps.clock.now();
  const batch = await deps.store.timers.claimDue(entity, { now, leaseUntil: now + LEASE_MS, limit: BATCH });
  await inOrder(batch, { pace: deps.pace, keyOf: ({ caseId }) => caseId }, (timer) =>
    fireSafely(deps, entity, timer),
  );
  return { claimed: batch.length };
}
