/** What may happen now in a run, as the choices of "what happens now?". Pure. */
import type { CompiledProcedure } from '@oficio/schemas/compile';
import type { Explanation } from '@oficio/schemas/criteria';
import type { Field, Question, Trigger } from '@oficio/schemas/definition';
import { type Listening, listening, storedContext } from '@oficio/schemas/interpret';
import type { SimulatedEvent } from './simulation';

/** One choice: a way out of where the case is. Several ways that hear the same event are one choice. */
export interface Offer {
  key: string;
  trigger: Exclude<Trigger, { kind: 'always' | 'done' | 'raised' | 'deadline' }>;
  label: Listening['transition']['label'];
  /** Whether some way out would take it now; a condition that lacks data does not. */
  open: boolean;
  condition: Explanation | undefined;
  /** Questions of a task or a form. */
  questions: readonly Question[];
  /** Fields that an answer of another administration fills. */
  fields: readonly Field[];
  negative: boolean;
  /** Hangs from the whole chart (a withdrawal, a death): it may happen, but it is not the way on. */
  anywhere: boolean;
}

function questionsOf({ procedure }: CompiledProcedure, trigger: Trigger): readonly Question[] {
  if (trigger.kind === 'officer')
    return procedure.tasks.find(({ id }) => id === trigger.task)?.questions ?? [];
  if (trigger.kind === 'citizen')
    return procedure.forms.find(({ id }) => id === trigger.form)?.questions ?? [];
  return [];
}

function fieldsOf({ procedure }: CompiledProcedure, trigger: Trigger): readonly Field[] {
  if (trigger.kind !== 'answer' || trigger.result !== 'verified') return [];
  const need = procedure.dataNeeds.find(({ id }) => id === trigger.dataNeed);
  return procedure.fields.filter(({ id }) => need?.fields.includes(id));
}

function isNegative({ procedure }: CompiledProcedure, trigger: Trigger): boolean {
  if (trigger.kind === 'citizen') return ['refuse', 'withdraw', 'renounce'].includes(trigger.action);
  if (trigger.kind === 'answer') return trigger.result !== 'verified';
  if (trigger.kind !== 'officer') return false;
  const outcome = procedure.tasks
    .find(({ id }) => id === trigger.task)
    ?.outcomes.find(({ id }) => id === trigger.outcome);
  return outcome?.style === 'negative';
}

/** The choices of now, in the order of the chart, innermost first. Terms are not choices: time makes them pass. */
export function offersOf(
  compiled: CompiledProcedure,
  snapshot: Parameters<typeof listening>[1],
  today: string,
): Offer[] {
  const { tasks, consultations } = storedContext(snapshot);
  const offers = new Map<string, Offer>();
  for (const { trigger, transition, condition, phase } of listening(compiled, snapshot, today)) {
    if (
      trigger.kind === 'always' ||
      trigger.kind === 'done' ||
      trigger.kind === 'raised' ||
      trigger.kind === 'deadline'
    )
      continue;
    if (trigger.kind === 'officer' && tasks[trigger.task] === undefined) continue;
    if (trigger.kind === 'answer' && consultations[trigger.dataNeed]?.status !== 'pending') continue;
    const key = JSON.stringify(trigger);
    const open = condition === undefined || condition.verdict === 'met';
    const known = offers.get(key);
    if (known && (known.open || !open)) continue;
    offers.set(key, {
      key,
      trigger,
      label: transition.label,
      open,
      condition,
      questions: questionsOf(compiled, trigger),
      fields: fieldsOf(compiled, trigger),
      negative: isNegative(compiled, trigger),
      anywhere: phase === undefined,
    });
  }
  for (const [dataNeed, { status }] of Object.entries(consultations)) {
    if (status !== 'pending') continue;
    // Whoever was asked answers even when no way out waits for it: a condition may read the answer later.
    for (const result of ['verified', 'notVerified', 'unavailable'] as const) {
      const trigger = { kind: 'answer', dataNeed, result } as const;
      const key = JSON.stringify(trigger);
      if (offers.has(key)) continue;
      const fields = fieldsOf(compiled, trigger);
      offers.set(key, {
        key,
        trigger,
        label: undefined,
        open: true,
        condition: undefined,
        questions: [],
        fields,
        negative: result !== 'verified',
        anywhere: false,
      });
    }
  }
  const all = [...offers.values()];
  return [...all.filter(({ anywhere }) => !anywhere), ...all.filter(({ anywhere }) => anywhere)];
}

/** The choice that "next step" takes: the first that can happen where the case is, better one that is not a no. */
export function usualOffer(offers: readonly Offer[]): Offer | undefined {
  const here = offers.filter(({ open, anywhere }) => open && !anywhere);
  return here.find(({ negative }) => !negative) ?? here[0];
}

/** The event of a choice, with what was answered. Data of an answer that were left empty do not travel. */
export function eventOf(
  { trigger }: Offer,
  answers: Record<string, string | number | boolean>,
  today: string,
): SimulatedEvent {
  switch (trigger.kind) {
    case 'citizen':
      return {
        kind: 'citizen',
        action: trigger.action,
        ...(trigger.form ? { form: trigger.form } : {}),
        answers,
      };
    case 'officer':
      return { kind: 'officer', task: trigger.task, outcome: trigger.outcome, answers };
    case 'answer':
      return { kind: 'answer', dataNeed: trigger.dataNeed, result: trigger.result, values: answers };
    case 'notification':
      return { kind: 'notification', communication: trigger.communication, state: trigger.state, on: today };
    case 'message':
      return { kind: 'message', message: trigger.message, values: {} };
    case 'procedure':
      // Any way of ending will do where the chart does not ask which.
      return {
        kind: 'procedure',
        procedure: trigger.procedure,
        event: trigger.event === 'ended' ? 'answered' : trigger.event,
      };
  }
}
