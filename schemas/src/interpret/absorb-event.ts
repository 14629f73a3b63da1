/**
 * Before a transition is looked for, an event leaves its data in the context: an answer fills the fields
 * of its data need, a form the fields of its questions, a notification gives deadlines their first day.
 * So an answer counts even when no transition waits for it by name.
 */
import type { Question } from '../definition/form.js';
import type { Procedure } from '../definition/procedure.js';
import type { NotificationState } from '../definition/trigger.js';
import { recompute, setField, withEffect } from './apply-step.js';
import type { CaseContext } from './case-context.js';
import type { CaseEvent, Envelope } from './case-event.js';

/** The states of a notification from which the person's term counts (arts. 41.5, 43.2 Ley 39/2015). */
const effectiveStates: readonly NotificationState[] = ['accessed', 'rejected', 'deemedRejected'];

/** The questions that an event answers. */
export function questionsOf(procedure: Procedure, event: CaseEvent): readonly Question[] {
  if (event.kind === 'citizen')
    return procedure.forms.find((form) => form.id === event.form)?.questions ?? [];
  if (event.kind === 'officer')
    return procedure.tasks.find((task) => task.id === event.task)?.questions ?? [];
  return [];
}

function absorbAnswers(
  context: CaseContext,
  event: Extract<CaseEvent, { kind: 'citizen' | 'officer' }>,
  questions: readonly Question[],
): CaseContext {
  const source = event.kind === 'citizen' ? 'person' : 'officer';
  let current = context;
  for (const question of questions) {
    const value = event.answers[question.id];
    if (question.sets === undefined || value === undefined) continue;
    current = setField(current, question.sets, { value, source, on: context.today });
  }
  return current;
}

function absorbConsultation(
  before: CaseContext,
  event: Extract<CaseEvent, { kind: 'answer' }>,
  procedure: Procedure,
): CaseContext {
  const consultation = before.consultations[event.dataNeed];
  const generation = consultation?.generation ?? event.generation ?? 1;
  let context: CaseContext = {
    ...before,
    consultations: {
      ...before.consultations,
      [event.dataNeed]: { ...consultation, generation, status: event.result },
    },
  };
  if (event.result === 'unavailable') return context;
  const need = procedure.dataNeeds.find((candidate) => candidate.id === event.dataNeed);
  const source = event.source ?? need?.source.name.es ?? event.dataNeed;
  for (const [field, value] of Object.entries(event.values)) {
    context = setField(context, field, { value, source, on: before.today });
  }
  return context;
}

/** From when terms are shown to count, and from when at the latest (art. 43.2). */
function daysOf({ on, earliest = on, latest, hour }: Extract<CaseEvent, { kind: 'notification' }>) {
  return {
    on: earliest,
    ...(latest !== undefined && latest !== earliest && { latest }),
    // The hour is that of its day, and of no other reading of it.
    ...(hour !== undefined && earliest === on && { hour }),
  };
}

function absorbNotification(
  before: CaseContext,
  event: Extract<CaseEvent, { kind: 'notification' }>,
): CaseContext {
  if (!effectiveStates.includes(event.state)) return before;
  let context = before;
  for (const [deadline, live] of Object.entries(before.deadlines)) {
    if (live.awaits !== event.communication) continue;
    const { awaits: _anchored, ...anchored } = live;
    context = withEffect(
      { ...context, deadlines: { ...context.deadlines, [deadline]: anchored } },
      { kind: 'anchorDeadline', deadline, generation: live.generation, ...daysOf(event) },
    );
  }
  const { suspension } = context;
  if (suspension?.communicatedBy !== event.communication || suspension.since !== undefined) return context;
  return withEffect(
    { ...context, suspension: { ...suspension, since: event.on } },
    { kind: 'communicateSuspension', communicatedBy: event.communication, on: event.on },
  );
}

/** Other dates for what is still alive; what ended or started again meanwhile is left alone. */
function absorbCalendar(before: CaseContext, event: Extract<CaseEvent, { kind: 'calendar' }>): CaseContext {
  const deadlines = event.deadlines.filter(
    ({ deadline, generation }) => before.deadlines[deadline]?.generation === generation,
  );
  const tasks = event.tasks.filter(({ task, generation }) => before.tasks[task]?.generation === generation);
  const redated = deadlines.reduce(
    (context, move) => withEffect(context, { kind: 'redateDeadline', ...move }),
    before,
  );
  return tasks.reduce((context, move) => withEffect(context, { kind: 'redateTask', ...move }), redated);
}

/** The context after an event has left its data, with the effects that this alone produces. */
export function absorbEvent(
  context: CaseContext,
  procedure: Procedure,
  { event, today }: Envelope,
): CaseContext {
  const before: CaseContext = { ...context, today };
  const absorbed = absorbByKind(before, procedure, event);
  return recompute(absorbed, procedure);
}

function absorbByKind(context: CaseContext, procedure: Procedure, event: CaseEvent): CaseContext {
  switch (event.kind) {
    case 'citizen':
      return absorbAnswers(context, event, questionsOf(procedure, event));
    case 'officer': {
      const answered = absorbAnswers(context, event, questionsOf(procedure, event));
      const { [event.task]: done, ...tasks } = answered.tasks;
      if (done === undefined) return answered;
      const { task, outcome } = event;
      return withEffect(
        { ...answered, tasks },
        { kind: 'completeTask', task, generation: done.generation, outcome },
      );
    }
    case 'deadline': {
      const { [event.deadline]: reached, ...deadlines } = context.deadlines;
      if (reached === undefined) return context;
      const { deadline } = event;
      return withEffect(
        { ...context, deadlines },
        { kind: 'reachDeadline', deadline, generation: reached.generation },
      );
    }
    case 'answer':
      return absorbConsultation(context, event, procedure);
    case 'notification':
      return absorbNotification(context, event);
    case 'message':
      return Object.entries(event.values).reduce(
        (current, [field, value]) =>
          setField(current, field, { value, source: event.message, on: context.today }),
        context,
      );
    case 'calendar':
      return absorbCalendar(context, event);
    case 'procedure':
      return context;
  }
}
