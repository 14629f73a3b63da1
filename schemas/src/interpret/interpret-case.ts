/**
 * The pure interpreter: (compiled, stored snapshot, event) → step | refusal. The engine, the simulator and
 * the scenario tests call these two functions; nobody else calls XState.
 */
import type { CompiledProcedure } from '../compile/compile-procedure.js';
import { caseEventName, triggerEventName } from '../compile/event-name.js';
import { absorbEvent, questionsOf } from './absorb-event.js';
import { checkAnswers } from './answers.js';
import { endStrays } from './apply-step.js';
import type { CaseContext, Emission, HeldContext } from './case-context.js';
import type { CaseEvent, Envelope } from './case-event.js';
import type { Datum } from './datum.js';
import type { LiveSnapshot } from './macrostep.js';
import { refuse } from './refusal.js';
import type { GuardExplanation, Step, StepResult, StoredSnapshot } from './step.js';

/** How a case begins: through which door, with which data, when (instant and civil date). */
export interface Opening {
  entry: string;
  fields: Record<string, Datum>;
  today: string;
}

/** What a macrostep ended with, told as a step from the phases in which the case was. */
function stepOf(
  compiled: CompiledProcedure,
  from: readonly string[],
  after: LiveSnapshot,
  explanations: GuardExplanation[],
): Step {
  const { procedure, version, hash } = compiled;
  const { phases, within, stored } = compiled.configurations.ofLive(after);
  const context = endStrays((after.context as HeldContext).case, within);
  const step: Step = {
    snapshot: { procedure: procedure.id, version, hash, state: stored({ ...context, emitted: [] }) },
    from: [...from],
    to: [...phases],
    exited: [],
    entered: [],
    transitions: [],
    effects: [],
    explanations,
  };
  for (const emission of context.emitted) note(step, emission);
  return step;
}

function note(step: Step, emission: Emission): void {
  switch (emission.type) {
    case 'entered':
      step.entered.push(emission.phase);
      return;
    case 'exited':
      step.exited.push(emission.phase);
      return;
    case 'took':
      step.transitions.push(emission.transition);
      return;
    case 'effect': {
      const { effect } = emission;
      step.effects.push(effect);
      if (effect.kind === 'closeCase') step.ended ??= { phase: effect.phase, outcome: effect.outcome };
    }
  }
}

/**
 * Opens a case: the macrostep that enters the phase of the entry.
 * @returns a refusal `event.unknown` when the procedure has no such entry.
 */
export function initialStep(compiled: CompiledProcedure, opening: Opening): StepResult {
  if (!compiled.procedure.entries.some((entry) => entry.id === opening.entry)) return refuse('event.unknown');
  const context: CaseContext = {
    entry: opening.entry,
    today: opening.today,
    fields: opening.fields,
    deadlines: {},
    consultations: {},
    tasks: {},
    generations: {},
    fileOpened: false,
    emitted: [],
  };
  const { result, explanations } = compiled.recordingGuards(() => compiled.macrostep.begin(context));
  return { ok: true, step: stepOf(compiled, [], result, explanations) };
}

/** Active atomic phases of a stored case, in document order; an ended case is in its final phase. */
export function activePhaseIds(compiled: CompiledProcedure, stored: StoredSnapshot): string[] {
  return [...compiled.configurations.ofStored(stored.state).phases];
}

/** The context of a stored case; an empty one where its person was erased. */
export function storedContext({ state }: StoredSnapshot): CaseContext {
  return (state as { context: CaseContext } | null)?.context ?? erasedContext;
}

/** What is known of an erased case: nothing. */
const erasedContext: CaseContext = {
  entry: '',
  today: '',
  fields: {},
  deadlines: {},
  consultations: {},
  tasks: {},
  generations: {},
  fileOpened: false,
  emitted: [],
};

function isObsolete(context: CaseContext, event: CaseEvent): boolean {
  if (event.kind === 'deadline') {
    const live = context.deadlines[event.deadline];
    return live === undefined || (event.generation !== undefined && event.generation !== live.generation);
  }
  if (event.kind === 'answer') {
    const asked = context.consultations[event.dataNeed];
    if (asked === undefined)
      return event.generation !== undefined || isKnownConsultation(context, event.dataNeed);
    return event.generation !== undefined && event.generation !== asked.generation;
  }
  if (event.kind === 'officer' && event.generation !== undefined) {
    return context.tasks[event.task]?.generation !== event.generation;
  }
  return false;
}

/** Asked once in this case: an answer without a live consultation is then a late one. */
const isKnownConsultation = (context: CaseContext, dataNeed: string): boolean =>
  context.generations[`consultation:${dataNeed}`] !== undefined;

/** Events that a person sends and that must move something or be refused; the others are facts to record. */
const isRequest = (event: CaseEvent): boolean => event.kind === 'citizen' || event.kind === 'officer';

/**
 * Interprets one event: one macrostep, or a refusal that changes nothing.
 * Facts from outside (answers, notifications, messages) are recorded even when no phase waits for them.
 * @throws when the stored snapshot does not belong to the compiled version: a bug of the caller.
 */
export function nextStep(
  compiled: CompiledProcedure,
  stored: StoredSnapshot,
  envelope: Envelope,
): StepResult {
  if (stored.procedure !== compiled.procedure.id || stored.hash !== compiled.hash) {
    throw new TypeError(
      `snapshot of ${stored.procedure}@${stored.version} given to ${compiled.procedure.id}@${compiled.version}`,
    );
  }
  const { event } = envelope;
  const before = storedContext(stored);
  const { phases, active, live } = compiled.configurations.ofStored(stored.state);
  if (!active) return refuse('case.closed');
  const name = caseEventName(event);
  if (isRequest(event) && !compiled.events.has(name)) return refuse('event.unknown');
  if (isObsolete(before, event)) return refuse('event.obsolete');
  if (event.kind === 'officer' && before.tasks[event.task] === undefined) return refuse('event.notNow');

  const ready = live(absorbEvent(before, compiled.procedure, envelope));
  const { result, explanations } = compiled.recordingGuards(() =>
    compiled.macrostep.take(ready, { type: name }),
  );
  const step = withDutyMet(stepOf(compiled, phases, result, explanations), event);
  if (isRequest(event)) {
    // Availability first: telling somebody to mend answers to a question that cannot be asked is noise.
    if (step.transitions.length === 0) {
      const held = explanations.filter(({ transition: id }) => listensTo(compiled, id, name));
      return refuse(held.length > 0 ? 'event.conditionNotMet' : 'event.notNow', held);
    }
    const answers = event.kind === 'citizen' || event.kind === 'officer' ? event.answers : {};
    const problems = checkAnswers(questionsOf(compiled.procedure, event), answers);
    if (problems.length > 0) return refuse('answers.invalid', [], problems);
  }
  return { ok: true, step };
}

/** A maximum term that a notification ends was met on its day: it produces no silence (arts. 40.4, 43.3). */
function withDutyMet(step: Step, event: CaseEvent): Step {
  if (event.kind !== 'notification' || event.state === 'failed') return step;
  const effects = step.effects.map((effect) =>
    effect.kind === 'cancelDeadline' && effect.deadline === 'maximumTerm'
      ? { ...effect, metOn: event.on }
      : effect,
  );
  return { ...step, effects };
}

function listensTo(compiled: CompiledProcedure, transitionId: string, eventName: string): boolean {
  const trigger = compiled.index.transitions.get(transitionId)?.transition.trigger;
  if (trigger === undefined || trigger.kind === 'always' || trigger.kind === 'done') return false;
  return triggerEventName(trigger) === eventName;
}
