import type { ProcedureEvent, Trigger } from '../definition/trigger.js';
import type { CaseEvent } from '../interpret/case-event.js';

/** What an automatic transition listens to. No other trigger has this name. */
export const EVENTLESS = '(always)';

/** The name that a trigger listens to. `done` and `always` are no events from outside: each has its own place. */
export function triggerEventName(trigger: Exclude<Trigger, { kind: 'done' | 'always' }>): string {
  switch (trigger.kind) {
    case 'citizen':
      return `citizen.${trigger.action}${trigger.form === undefined ? '' : `.${trigger.form}`}`;
    case 'officer':
      return `task.${trigger.task}.${trigger.outcome}`;
    case 'deadline':
      return `deadline.${trigger.deadline}.reached`;
    case 'answer':
      return `answer.${trigger.dataNeed}.${trigger.result}`;
    case 'notification':
      return `notification.${trigger.communication}.${trigger.state}`;
    case 'message':
      return `message.${trigger.message}`;
    case 'procedure':
      return `procedure.${trigger.procedure}.${endingName(trigger.event)}`;
    case 'raised':
      return `raised.${trigger.event}`;
  }
}

/** `ended` listens to every way of ending, by a partial wildcard of XState. */
function endingName(event: ProcedureEvent): string {
  if (event === 'allEnded') return event;
  return event === 'ended' ? 'ended.*' : `ended.${event}`;
}

/** The name under which an event reaches the machine. */
export function caseEventName(event: CaseEvent): string {
  // No trigger can be drawn for it: a change of calendar moves dates, never a case.
  if (event.kind === 'calendar') return 'calendar.changed';
  return triggerEventName(
    event.kind === 'message' ? { kind: 'message', message: event.message, correlateBy: 'case' } : event,
  );
}
