/**
 * Sends what the steps left in the outbox: at least once, under a stable id, with back-off, and a task for a
 * person when it gives up. What comes back is a new event of the case, sent before the message is ticked off:
 * after a crash both are repeated, and the event's key makes it count once.
 */
import { caseMoment } from '../cases/case-moment.js';
import { dispatchCaseEvent } from '../cases/dispatch-case-event.js';
import type { Deps } from '../deps.js';
import { type FailedEffect, failureTask } from '../effects/failure-task.js';
import { type Hands, performEffect } from '../effects/perform-effect.js';
import { reportEnd } from '../effects/report-end.js';
import { startProcedure } from '../effects/start-procedure.js';
import {
  type ClaimedMessage,
  type DamagedMessage,
  type EffectOutcome,
  StoreUnwritable,
} from '../ports/index.js';
import { type BackoffPolicy, backoff, outboxBackoff } from './backoff.js';
import { consultRetries } from './consult-retries.js';
import { Ending } from './pace.js';
import { together } from './together.js';

const LEASE_MS = 120_000;
const BATCH = 128;
/** In flight at once at most: the mail server is somebody else's. Those of one case go in their order. */
const AT_ONCE = 16;

/** What the messages of one tick did. */
export interface RelayTick {
  claimed: number;
}

/** What each line of the log says of a message, so that a request is followed to what came of it. */
const lineOf = (entity: string, { requestId, caseId, effectId, effect }: ClaimedMessage) => ({
  requestId,
  entity,
  caseId,
  effectId,
  kind: effect.kind,
});

async function perform(deps: Deps, entity: string, message: ClaimedMessage): Promise<EffectOutcome> {
  const { effect, effectId, caseId, attempts, requestId } = message;
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
    requestId,
  });
}

/** A hand that throws is a bug or a broken world: tried again, and told in the log. */
async function performSafely(deps: Deps, entity: string, message: ClaimedMessage): Promise<EffectOutcome> {
  try {
    return await perform(deps, entity, message);
  } catch (error) {
    deps.log.error({ err: error, ...lineOf(entity, message) }, 'an effect threw');
    return { status: 'transient', reason: error instanceof Error ? error.name : 'Error' };
  }
}

/** Sends the events that came back. False when one could not be recorded and all must come again. */
async function report(
  deps: Deps,
  entity: string,
  { effectId, caseId, requestId }: ClaimedMessage,
  events: Extract<EffectOutcome, { status: 'done' }>['events'],
): Promise<boolean> {
  for (const [index, event] of events.entries()) {
    const result = await dispatchCaseEvent(deps, entity, {
      caseId,
      event,
      actor: { kind: event.kind === 'answer' ? 'connector' : 'system' },
      requestId,
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

async function finish(deps: Deps, entity: string, message: ClaimedMessage, says: string): Promise<void> {
  await deps.store.outbox.markDone(entity, message.effectId, deps.clock.now());
  deps.log.info(lineOf(entity, message), says);
}

/** @param wait milliseconds. */
async function repeat(deps: Deps, entity: string, message: ClaimedMessage, wait: number, reason: string) {
  const at = deps.clock.now() + wait;
  await deps.store.outbox.retryLater(entity, message.effectId, at, reason);
  const retryAt = new Date(at).toISOString();
  deps.log.warn({ ...lineOf(entity, message), reason, retryAt }, 'an effect will be tried again');
}

/** Leaves it to a person. @param reason carries no personal data. */
async function bury(deps: Deps, entity: string, failed: FailedEffect, reason: string): Promise<void> {
  const now = deps.clock.now();
  const task = failureTask(failed, reason, deps.ids.next(now), now);
  await deps.store.outbox.bury(entity, failed.effectId, reason, task);
}

async function giveUp(deps: Deps, entity: string, message: ClaimedMessage, reason: string): Promise<void> {
  const { effectId, caseId, effect } = message;
  const phase = 'phase' in effect ? effect.phase : null;
  await bury(deps, entity, { effectId, caseId, kind: effect.kind, phase }, reason);
  deps.log.warn({ ...lineOf(entity, message), reason }, 'an effect was given up');
}

const DAMAGED = 'what was ordered cannot be read any more: the database is damaged (oficio doctor)';

async function giveUpDamaged(deps: Deps, entity: string, message: DamagedMessage): Promise<void> {
  await bury(deps, entity, { ...message, phase: null }, DAMAGED);
  deps.log.error({ entity, ...message }, 'an effect cannot be read any more');
}

async function settle(deps: Deps, entity: string, message: ClaimedMessage, outcome: EffectOutcome) {
  const { effectId, attempts, effect } = message;
  deps.metrics.effect({ kind: effect.kind, status: outcome.status });
  if (outcome.status === 'done') {
    if (await report(deps, entity, message, outcome.events))
      return finish(deps, entity, message, 'an effect was done');
    return repeat(deps, entity, message, outboxBackoff.first, 'the case did not take the answer');
  }
  const { status, reason } = outcome;
  const policy = await policyOf(deps, entity, message);
  const wait = status === 'transient' ? backoff(attempts + 1, policy, jitterOf(effectId)) : undefined;
  if (wait !== undefined) return repeat(deps, entity, message, wait, reason);
  if (!(await reportUnavailable(deps, entity, message)))
    return repeat(deps, entity, message, outboxBackoff.first, reason);
  if (effect.kind === 'consult' && status === 'transient')
    return finish(deps, entity, message, 'nobody answered, and the case was told so');
  return giveUp(deps, entity, message, reason);
}

/**
 * One whose outcome cannot be written down (a bug, a definition that cannot be counted with) is tried again like one
 * that failed, and in the end is a task for a person: it is neither lost nor in the way of the others.
 */
async function settleSafely(deps: Deps, entity: string, message: ClaimedMessage): Promise<void> {
  const outcome = await performSafely(deps, entity, message);
  try {
    await settle(deps, entity, message, outcome);
  } catch (error) {
    if (error instanceof Ending || error instanceof StoreUnwritable) throw error;
    deps.log.error(
      { err: error, ...lineOf(entity, message) },
      'the outcome of an effect could not be settled',
    );
    const reason = error instanceof Error ? error.name : 'Error';
    const wait = backoff(message.attempts + 1, outboxBackoff, jitterOf(message.effectId));
    if (wait === undefined) await giveUp(deps, entity, message, reason);
    else await repeat(deps, entity, message, wait, reason);
  }
}

/** A fraction that depends on the effect only: a repetition under test waits the same. */
const jitterOf = (effectId: string): number =>
  [...effectId].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 997, 7) / 997;

/** Sends one batch of what may go now. */
export async function relayOutbox(deps: Deps, entity: string): Promise<RelayTick> {
  const now = deps.clock.now();
  const claim = { now, leaseUntil: now + LEASE_MS, limit: BATCH };
  const { messages, damaged } = await deps.store.outbox.claim(entity, claim);
  for (const message of damaged) await giveUpDamaged(deps, entity, message);
  const limit = Math.min(AT_ONCE, deps.pace.atOnce());
  await together(messages, { limit, keyOf: ({ caseId }) => caseId }, async (message) => {
    await deps.pace.turn();
    await settleSafely(deps, entity, message);
  });
  return { claimed: messages.length + damaged.length };
}
