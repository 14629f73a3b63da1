/** The end of a case comes back to the one that started it, as an event that counts once. */

import type { DispatchDeps } from '../cases/attempt-event.js';
import type { CommandResult } from '../cases/commands.js';
import { dispatchCaseEvent } from '../cases/dispatch-case-event.js';
import type { EffectContext, EffectOutcome, ReportEnd, Store } from '../ports/index.js';

/** Whether all those that were started together have ended: the last one to end tells it too. */
async function allEnded(store: Store, entity: string, { to, startedBy, together }: ReportEnd) {
  const started = await store.cases.startedFrom(entity, to);
  return started.filter((one) => one.startedBy === startedBy && one.endedAt !== null).length === together;
}

/** A parent that has ended, or does not listen, is none the worse; one that cannot take it now is told later. */
const mustRepeat = (result: CommandResult): boolean =>
  !result.ok && (result.refused.code === 'case.incident' || result.refused.code === 'case.stale');

/** Sends `procedure` events to the case that started this one: how it ended and, after the last, `allEnded`. */
export async function reportEnd(
  deps: DispatchDeps,
  { entity, effectId, effect, requestId }: EffectContext<'reportEnd'>,
): Promise<EffectOutcome> {
  const { to, procedure, startedBy, ended } = effect;
  const actor = { kind: 'procedure' as const, ...(ended && { id: ended.caseId }) };
  if (ended) {
    const told = await dispatchCaseEvent(deps, entity, {
      caseId: to,
      event: { kind: 'procedure', procedure, event: ended.outcome, caseId: ended.caseId },
      actor,
      requestId,
      idempotencyKey: effectId,
    });
    if (mustRepeat(told)) return { status: 'transient', reason: 'the case did not take the news' };
  }
  if (ended && !(await allEnded(deps.store, entity, effect))) return { status: 'done', events: [] };
  const told = await dispatchCaseEvent(deps, entity, {
    caseId: to,
    event: { kind: 'procedure', procedure, event: 'allEnded' },
    actor: { kind: 'procedure' },
    requestId,
    idempotencyKey: `allEnded:${startedBy}`,
  });
  if (mustRepeat(told)) return { status: 'transient', reason: 'the case did not take the news' };
  return { status: 'done', events: [] };
}
