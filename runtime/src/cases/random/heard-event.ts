/** What a random case listens for at a moment, told as whoever may tell it would: most of what happens to a case is expected. */
import type { CompiledProcedure } from '@oficio/schemas/compile';
import type { Trigger } from '@oficio/schemas/definition';
import { type CaseEventInput, listening, type StoredSnapshot } from '@oficio/schemas/interpret';

/** None for what only the clock or the chart itself may say. */
function eventOf(trigger: Trigger, aim: number, today: string): CaseEventInput[] {
  const values = { score: aim % 5 };
  switch (trigger.kind) {
    case 'citizen':
      return [
        trigger.form !== undefined
          ? { kind: 'citizen', action: trigger.action, form: trigger.form, answers: { asked: aim % 3 } }
          : { kind: 'citizen', action: trigger.action },
      ];
    case 'officer':
      return [{ kind: 'officer', task: trigger.task, outcome: trigger.outcome }];
    case 'answer':
      return [{ kind: 'answer', dataNeed: trigger.dataNeed, result: trigger.result, values }];
    case 'notification':
      return [
        { kind: 'notification', communication: trigger.communication, state: trigger.state, on: today },
      ];
    case 'message':
      return [{ kind: 'message', message: trigger.message, values }];
    default:
      return [];
  }
}

/** One of them, picked by a number; undefined when the case listens for nothing but time. */
export function heardEvent(
  compiled: CompiledProcedure,
  snapshot: StoredSnapshot,
  aim: number,
  today: string,
): CaseEventInput | undefined {
  const events = listening(compiled, snapshot, today).flatMap(({ trigger, transition, condition }) =>
    // Whoever takes everything back does so seldom.
    (transition.id === 'withdraw' && aim % 4 > 0) || condition?.verdict === 'notMet'
      ? []
      : eventOf(trigger, aim, today),
  );
  return events[aim % Math.max(1, events.length)];
}
