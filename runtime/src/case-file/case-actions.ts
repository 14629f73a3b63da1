import type { cases } from '@oficio/schemas/api';
import type { LocalizedText, Question, Task, Transition } from '@oficio/schemas/definition';
import { type Listening, listening } from '@oficio/schemas/interpret';
import type { z } from 'zod';
import type { StaffActor } from '../auth/actor.js';
import { may } from '../auth/policy.js';
import { actionSayings } from './action-sayings.js';
import { answersDecide } from './answers-decide.js';
import type { CaseFile } from './case-file.js';
import { say } from './localized.js';

type CaseAction = z.infer<typeof cases.caseAction>;

function consequenceOf({ compiled }: CaseFile, transition: Transition): LocalizedText {
  const [target] = transition.target;
  const node = target === undefined ? undefined : compiled.index.phases.get(target);
  return node ? say(actionSayings, 'movesTo', { phase: node.phase.name }) : say(actionSayings, 'staysHere');
}

function heldBack(
  file: CaseFile,
  { condition }: Listening,
  questions: readonly Question[],
): LocalizedText | null {
  if (file.record.incident) return say(actionSayings, 'incident');
  if (!condition || condition.verdict === 'met' || answersDecide(condition, questions)) return null;
  return say(actionSayings, condition.verdict === 'missing' ? 'dataMissing' : 'conditionNotMet');
}

/** Whether this account did the task that this one, or this outcome, must be checked against. */
function sameEyes(file: CaseFile, task: Task, outcomeId: string, accountId: string): boolean {
  const outcome = task.outcomes.find(({ id }) => id === outcomeId);
  return [task.notBy, outcome?.notBy].some((other) => {
    const last = file.tasks.filter(({ task: id, status }) => id === other && status === 'done').at(-1);
    return other !== undefined && last?.completedBy === accountId;
  });
}

function officerAction(file: CaseFile, actor: StaffActor, heard: Listening): CaseAction[] {
  if (heard.trigger.kind !== 'officer') return [];
  const { task: taskId, outcome: outcomeId } = heard.trigger;
  const task = file.compiled.procedure.tasks.find(({ id }) => id === taskId);
  const outcome = task?.outcomes.find(({ id }) => id === outcomeId);
  const row = file.tasks.find((open) => open.task === taskId && open.status === 'open');
  if (!task || !outcome || !row) return [];
  const permission = may(actor, { verb: 'resolveTask', task: row });
  const disabledBecause = !permission.allowed
    ? say(actionSayings, 'otherUnit')
    : sameEyes(file, task, outcomeId, actor.accountId)
      ? say(actionSayings, 'fourEyes')
      : heldBack(file, heard, task.questions);
  return [
    {
      event: { kind: 'officer', task: taskId, outcome: outcomeId },
      taskId: row.taskId,
      label: outcome.label,
      consequence: outcome.consequence ?? consequenceOf(file, heard.transition),
      style: outcome.style,
      questions: task.questions,
      disabledBecause,
    },
  ];
}

function counterAction(file: CaseFile, heard: Listening): CaseAction[] {
  if (heard.trigger.kind !== 'citizen') return [];
  const { action, form: formId } = heard.trigger;
  const form = file.compiled.procedure.forms.find(({ id }) => id === formId);
  return [
    {
      event: { kind: 'citizen', action, ...(formId !== undefined && { form: formId }) },
      taskId: null,
      label: form ? form.title : say(actionSayings, action),
      consequence: consequenceOf(file, heard.transition),
      style: 'neutral',
      questions: form?.questions ?? [],
      disabledBecause: heldBack(file, heard, form?.questions ?? []),
    },
  ];
}

const eventKey = ({ event }: CaseAction): string => JSON.stringify(event);

/**
 * What this account may do with the case now: the outcomes of the open tasks first, then what a person can
 * decide at the counter. When several transitions hear one event, one that is open wins over those held back.
 */
export function caseActions(file: CaseFile, actor: StaffActor, today: string): CaseAction[] {
  if (file.record.endedAt !== null) return [];
  const heard = listening(file.compiled, file.record.snapshot, today);
  const actions = new Map<string, CaseAction>();
  for (const action of [
    ...heard.flatMap((one) => officerAction(file, actor, one)),
    ...heard.flatMap((one) => counterAction(file, one)),
  ]) {
    const known = actions.get(eventKey(action));
    if (!known || (known.disabledBecause !== null && action.disabledBecause === null))
      actions.set(eventKey(action), action);
  }
  return [...actions.values()];
}
