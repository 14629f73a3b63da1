/**
 * The pure interpreter: (compiled, stored snapshot, event) → step | refusal. The engine, the simulator and
 * the scenario tests call these two functions; nobody else calls XState.
 */
import type { CompiledProcedure } from '../compile/compile-procedure.js';
import { caseEventName, triggerEventName } from '../compile/event-name.js';
import { phaseIdOf } from '../compile/node-id.js';
import { absorbEvent, questionsOf } from './absorb-event.js';
import { checkAnswers } from './answers.js';
import type { CaseContext, Emission } from './case-context.js';
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

/** Active atomic phases in document order. */
function activePhases(snapshot: LiveSnapshot): string[] {
  const nodes = snapshot._nodes as { id: string; order: number; type: string }[];
  return nodes
    .filter((node) => node.type === 'atomic' || node.type === 'final')
    .sort((one, other) => one.order - other.order)
    .map((node) => phaseIdOf(node.id));
}

const contextOf = (snapshot: LiveSnapshot): CaseContext => snapshot.context as CaseContext;

function withContext(
  compiled: CompiledProcedure,
  snapshot: LiveSnapshot,
  context: CaseContext,
): StoredSnapshot {
  // Our context holds plain data: XState need not walk it in search of actors.
  const bare = { ...snapshot, context: {} } as LiveSnapshot;
  const persisted = compiled.machine.getPersistedSnapshot(bare) as Record<string, unknown>;
  const { procedure, version, hash } = compiled;
  return { procedure: procedure.id, version, hash, state: { ...persisted, context } };
}

function stepOf(
  compiled: CompiledProcedure,
  from: string[],
  after: LiveSnapshot,
  explanations: GuardExplanation[],
): Step {
  const context = contextOf(after);
  const emitted = (type: 'entered' | 'exited') =>
    context.emitted.flatMap((emission: Emission) => (emission.type === type ? [emission.phase] : []));
  const effects = context.emitted.flatMap((emission) =>
    emission.type === 'effect' ? [emission.effect] : [],
  );
  const closing = effects.find((effect) => effect.kind === 'closeCase');
  return {
    snapshot: withContext(compiled, after, { ...context, emitted: [] }),
    from,
    to: activePhases(after),
    exited: emitted('exited'),
    entered: emitted('entered'),
    transitions: context.emitted.flatMap((emission) =>
      emission.type === 'took' ? [emission.transition] : [],
    ),
    effects,
    explanations,
    ...(closing !== undefined && { ended: { phase: closing.phase, outcome: closing.outcome } }),
  };
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

/**
 * Restores XState's live snapshot. `restoreSnapshot` revives history, which `resolveState` would lose. It looks for
 * actors all over the context, in place; ours has none and stays as it was stored.
 */
function restore(compiled: CompiledProcedure, stored: StoredSnapshot): LiveSnapshot {
  const bare = { ...(stored.state as object), context: {} };
  const revived = compiled.machine.restoreSnapshot(bare as never, undefined as never);
  return withLiveContext(revived as LiveSnapshot, storedContext(stored));
}

/** The same phases with another context. */
const withLiveContext = (live: LiveSnapshot, context: CaseContext): LiveSnapshot =>
  ({ ...live, context }) as LiveSnapshot;

/** Active atomic phases of a stored case, in document order; an ended case is in its final phase. */
export function activePhaseIds(compiled: CompiledProcedure, stored: StoredSnapshot): string[] {
  return activePhases(restore(compiled, stored));
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
  const live = restore(compiled, stored);
  if (live.status !== 'active') return refuse('case.closed');
  const name = caseEventName(event);
  if (isRequest(event) && !compiled.events.has(name)) return refuse('event.unknown');
  if (isObsolete(before, event)) return refuse('event.obsolete');
  if (event.kind === 'officer' && before.tasks[event.task] === undefined) return refuse('event.notNow');

  const ready = withLiveContext(live, absorbEvent(before, compiled.procedure, envelope));
  const { result, explanations } = compiled.recordingGuards(() =>
    compiled.macrostep.take(ready, { type: name }),
  );
  const step = withDutyMet(stepOf(compiled, activePhases(live), result, explanations), event);
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
