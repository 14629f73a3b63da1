// What a person does about their case, as an event of the chart.
import type { CitizenAction, Scalar } from '@oficio/schemas/definition';
import type { StepRefusal } from '@oficio/schemas/interpret';
import { may } from '../../auth/policy.js';
import { dispatchCaseEvent } from '../../cases/dispatch-case-event.js';
import type { CitizenCase } from '../models/citizen-case.js';
import type { SedeCall } from './sede-call.js';
import { SedeProblem } from './sede-problem.js';

/** Acts that need a signature, or what the town admits in its place (Ley 39/2015, article 11.2). */
const signed: readonly CitizenAction[] = ['confirm', 'submit', 'withdraw', 'renounce', 'appeal', 'claim'];

/** Whether the second check is enough for this act in this town. */
export function maySign({ visitor, town }: SedeCall, file: CitizenCase, action: CitizenAction): boolean {
  if (!signed.includes(action) || !visitor) return visitor !== null;
  const { caseId } = file.record;
  const secondCheckConfirms = town.town.settings.confirmBySecondCheck.admitted;
  const actor = { ...visitor.actor, caseId };
  return may(actor, { verb: 'answerOwnCase', caseId, secondCheckConfirms }).allowed;
}

/**
 * The step at which the case began to wait for an act: the key of the act is made with it, so that sending it twice
 * is one act, and the same act in a later round is another.
 */
function roundOf({ journal, compiled }: CitizenCase, action: CitizenAction): number {
  const listens = (id: string) =>
    compiled.index.phases
      .get(id)
      ?.phase.transitions.some(({ trigger }) => trigger.kind === 'citizen' && trigger.action === action);
  return journal.filter(({ entered }) => entered.some(listens)).at(-1)?.seq ?? 1;
}

export type ActResult =
  /** `seq`: the line of the diary that keeps it, for its receipt. */
  | { ok: true; seq: number }
  | { ok: false; problems: NonNullable<StepRefusal['problems']> }
  /** The chart does not wait for it any more. */
  | { ok: false; problems: null };

/**
 * Sends an act to the case. Repeating it gives the first answer.
 * @param distinct what tells two acts of the same round apart: the answers of a form.
 */
export async function sendAct(
  { deps, entity, visitor, http }: SedeCall,
  file: CitizenCase,
  act: {
    action: CitizenAction;
    form?: string | undefined;
    answers?: Record<string, Scalar>;
    distinct?: string;
  },
): Promise<ActResult> {
  const { action, form, answers = {}, distinct = '' } = act;
  const { caseId } = file.record;
  if (!visitor) throw new SedeProblem('expired');
  const result = await dispatchCaseEvent(deps, entity, {
    caseId,
    event: { kind: 'citizen', action, answers, ...(form !== undefined && { form }) },
    actor: { kind: 'citizen', id: visitor.actor.personId },
    requestId: http.get('requestId'),
    idempotencyKey: ['sede', caseId, action, form ?? '', roundOf(file, action), distinct].join(':'),
  });
  if (result.ok) return { ok: true, seq: result.receipt.version };
  const { code, refusal } = result.refused;
  if (code === 'answers.invalid') return { ok: false, problems: refusal?.problems ?? [] };
  if (code === 'case.incident') throw new SedeProblem('fault');
  return { ok: false, problems: null };
}
