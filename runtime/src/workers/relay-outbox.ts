/**
 * Sends what the steps left in the outbox: at least once, under a stable id, with back-off, and a task for a
 * person when it gives up. What comes back is a new event of the case, sent before the message is ticked off:
 * after a crash both are repeated, and the event's key makes it count once.
 */
import { caseMoment } from '../cases/case-moment.js';
import { dispatchCaseEvent } from '../cases/dispatch-case-event.js';
import type { Deps } from '../deps.js';
import { failureTask } from '../effects/failure-task.js';
import { type Hands, performEffect } from '../effects/perform-effect.js';
import { reportEnd } from '../effects/report-end.js';
import { startProcedure } from '../effects/start-procedure.js';
import type { ClaimedMessage, EffectOutcome } from '../ports/index.js';
import { type BackoffPolicy, backoff, outboxBackoff } from './backoff.js';
import { consultRetries } from './consult-retries.js';
import { together } from './together.js';

const LEASE_MS = 120_000;
const BATCH = 128;
/** In flight at once at most: the mail server is somebody else's. Those of one case go in their order. */
const AT_ONCE = 16;

/** What the messages of one tick did. */
export interface RelayTick {
  claimed: number;
}

async function perform(deps: Deps, entity: string, message: ClaimedMessage): Promise<EffectOutcome> {
  const { effect, effectId, caseId, attempts } = message;
  const loaded = await deps.store.cases.load(entity, caseId);
  const town = await deps.towns(entity);
  if (!loaded || !town) return { status: 'permanent', reason: 'the case is not in the store' };
  const { procedureId, procedureVersion } = loaded.case;
  const compiled = await deps.procedures.load(entity, procedureId, procedureVersion);
  if (!compiled) return { status: 'permanent', reason: 'the procedure is not in the store' };
  const now = deps.clock.now();
  const hands: Hands = {
    ...deps.handlers,
    startProcedure: (context) => startProcedure(deps, context),
    reportEnd: (context) => reportEnd(deps, context),
  };
  return performEffect(hands, effect, {
    entity,
    effectId,
    case: loaded.case,
    procedure: compiled.procedure,
    attempt: attempts,
    now,
    today: caseMoment(town, now).today,
  });
}

/** A hand that throws is a bug or a broken world: tried again, and told in the log. */
async function performSafely(deps: Deps, entity: string, message: ClaimedMessage): Promise<EffectOutcome> {
  try {
    return await perform(deps, entity, message);
  } catch (error) {
    const { effectId, caseId } = message;
    deps.log.error({ err: error, entity, caseId, effectId }, 'an effect threw');
    return { status: 'transient', reason: error instanceof Error ? error.name : 'Error' };
  }
}

/** Sends the events that came back. False when one could not be recorded and all must come again. */
async function report(
  deps: Deps,
  entity: string,
  { effectId, caseId }: ClaimedMessage,
  events: Extract<EffectOutcome, { status: 'done' }>['events'],
): Promise<boolean> {
  for (const [index, event] of events.entries()) {
    const result = await dispatchCaseEvent(deps, entity, {
      caseId,
      event,
      actor: { kind: event.kind === 'answer' ? 'connector' : 'system' },
      idempotencyKey: `${effectId}:event:${index}`,
    });
    if (!result.ok && (result.refused.code === 'case.incident' || result.refused.code === 'case.stale'))
      return false;
  }
  return true;
}

async function policyOf(deps: Deps, entity: string, message: ClaimedMessage): Promise<BackoffPolicy> {
  const town = await deps.towns(entity);
  if (message.effect.kind !== 'consult' || !town) return outboxBackoff;
  return consultRetries(message.effect, caseMoment(town, message.createdAt));
}

/** Nobody answered, and nobody will: the case is told so, and never takes it for a no. */
async function reportUnavailable(deps: Deps, entity: string, message: ClaimedMessage): Promise<boolean> {
  if (message.effect.kind !== 'consult') return true;
  const { dataNeed, generation } = message.effect;
  return report(deps, entity, message, [{ kind: 'answer', dataNeed, generation, result: 'unavailable' }]);
}

async function settle(deps: Deps, entity: string, message: ClaimedMessage, outcome: EffectOutcome) {
  const { outbox } = deps.store;
  const { effectId, attempts } = message;
  const now = deps.clock.now();
  deps.metrics.effect({ kind: message.effect.kind, status: outcome.status });
  const policy = await policyOf(deps, entity, message);
  if (outcome.status === 'done') {
    if (await report(deps, entity, message, outcome.events)) return outbox.markDone(entity, effectId, now);
    return outbox.retryLater(entity, effectId, now + outboxBackoff.first, 'the case did not take the answer');
  }
  const wait = outcome.status === 'transient' ? backoff(attempts + 1, policy, jitterOf(effectId)) : undefined;
  if (wait !== undefined) return outbox.retryLater(entity, effectId, now + wait, outcome.reason);
  if (!(await reportUnavailable(deps, entity, message)))
    return outbox.retryLater(entity, effectId, now + outboxBackoff.first, outcome.reason);
  if (message.effect.kind === 'consult' && outcome.status === 'transient')
    return outbox.markDone(entity, effectId, now);
  const { caseId } = message;
  deps.log.warn({ entity, caseId, effectId, reason: outcome.reason }, 'an effect was given up');
  return outbox.bury(
    entity,
    effectId,
    outcome.reason,
    failureTask(message, outcome.reason, deps.ids.next(now), now),
  );
}

/** A fraction that depends on the effect only: a repetition under test waits the same. */
const jitterOf = (effectId: string): number =>
  [...effectId].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 997, 7) / 997;

/** Sends one batch of what may go now. */
export async function relayOutbox(deps: Deps, entity: string): Promise<RelayTick> {
  const now = deps.clock.now();
  const batch = await deps.store.outbox.claim(entity, { now, leaseUntil: now + LEASE_MS, limit: BATCH });
  const limit = Math.min(AT_ONCE, deps.pace.atOnce());
  await together(batch, { limit, keyOf: ({ caseId }) => caseId }, async (message) => {
    await deps.pace.turn();
    await settle(deps, entity, message, await performSafely(deps, entity, message));
  });
  return { claimed: batch.length };
}
