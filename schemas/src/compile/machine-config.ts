/** The only place that builds XState machines: phases become states, steps become context assignments. */
import { type AnyStateMachine, createMachine, raise } from 'xstate';
import { evaluate } from '../criteria/evaluate.js';
import { parametersById } from '../criteria/subject.js';
import type { Criterion } from '../definition/criterion.js';
import type { Chart, Phase } from '../definition/phase.js';
import type { Procedure } from '../definition/procedure.js';
import type { Step } from '../definition/step.js';
import type { Transition } from '../definition/transition.js';
import {
  applyStep,
  closeCase,
  endPhase,
  enterPhase,
  openFile,
  type Surroundings,
  took,
} from '../interpret/apply-step.js';
import type { CaseContext, HeldContext } from '../interpret/case-context.js';
import type { GuardExplanation } from '../interpret/step.js';
import { EVENTLESS, triggerEventName } from './event-name.js';
import { nodeIdOf } from './node-id.js';
import type { ChartIndex } from './phase-index.js';
import { replacingContext } from './replacing-context.js';
import { termObligors } from './term-obligor.js';

/** The hidden state where a case starts: it leads to the phase of the entry that was used. */
export const DOOR = '(door)';

type Config = Record<string, unknown>;
type History = Extract<Phase, { kind: 'history' }>;
type Parent = Extract<Phase, { kind: 'compound' | 'parallel' }>;
type ContextChange = (context: CaseContext) => CaseContext;

/** Collects the verdicts of the guards that XState evaluates during one macrostep. */
export interface GuardRecorder {
  record(explanation: GuardExplanation): void;
}

/** An event for the same macrostep. */
interface Raised {
  raised: string;
}

/**
 * The actions of one list, in their order. Changes that follow one another are one action, since XState makes a
 * snapshot for each; a raised event waits for the end of the microstep wherever it stands.
 */
function inOrder(steps: readonly (ContextChange | Raised)[]) {
  const changes = steps.filter((step) => typeof step === 'function');
  const raised = steps.filter((step) => typeof step !== 'function');
  return [
    replacingContext((context) => changes.reduce((current, apply) => apply(current), context)),
    ...raised.map((step) => raise({ type: step.raised })),
  ];
}

/** Where a phase begins: all its branches, or its first part; a history that it may begin with is no part. */
function beginningOf(phase: Parent): string[] {
  const parts = phase.phases.filter(({ kind }) => kind !== 'history').map(({ id }) => id);
  if (phase.kind === 'parallel') return parts;
  const first = parts.find((id) => id === phase.initial) ?? parts[0];
  return first === undefined ? [] : [first];
}

export function buildMachine(
  procedure: Procedure,
  { chart, index }: { chart: Chart; index: ChartIndex },
  recorder: GuardRecorder,
): AnyStateMachine {
  const parameters = parametersById(procedure.parameters);
  const maximumTerms = new Map(procedure.entries.map((entry) => [entry.id, entry.maximumTerm]));
  const surroundings: Surroundings = {
    parameters,
    maximumTerms,
    obligorOf: termObligors(index),
  };

  const actionOf = (step: Step, phase: string): ContextChange | Raised =>
    step.kind === 'raise'
      ? { raised: `raised.${step.event}` }
      : (context) => applyStep(context, step, phase, surroundings);

  const guardOf =
    (criterion: Criterion, transition: string) =>
    ({ context }: { context: HeldContext }): boolean => {
      const { today, fields, consultations } = context.case;
      const explanation = evaluate(criterion, { today, fields, parameters, consultations });
      recorder.record({ transition, explanation });
      return explanation.verdict === 'met';
    };

  const transitionOf = (transition: Transition, phase: string, root: boolean): Config => ({
    ...(transition.target.length > 0 && {
      target: transition.target.map((target) => `#${nodeIdOf(target)}`),
      reenter: !root && transition.type === 'external',
    }),
    ...(transition.guard !== undefined && { guard: guardOf(transition.guard, transition.id) }),
    actions: inOrder([
      (context) => took(context, transition.id),
      ...(transition.opensFile ? [(context: CaseContext) => openFile(context, procedure, phase)] : []),
      ...transition.steps.map((step) => actionOf(step, phase)),
    ]),
  });

  const transitionsOf = (transitions: readonly Transition[], phase: string, root: boolean): Config => {
    const on: Record<string, Config[]> = {};
    const onDone: Config[] = [];
    for (const transition of transitions) {
      const { trigger } = transition;
      const compiled = transitionOf(transition, phase, root);
      if (trigger.kind === 'done') onDone.push(compiled);
      else {
        const name = trigger.kind === 'always' ? EVENTLESS : triggerEventName(trigger);
        on[name] = [...(on[name] ?? []), compiled];
      }
    }
    return { on, ...(onDone.length > 0 && { onDone }) };
  };

  const historyOf = ({ id, depth, target }: History, parent: Parent | undefined): Config => {
    // XState's own default is, for a parallel phase, the phase itself: it was entered again without being left.
    const begins = parent === undefined ? [DOOR] : beginningOf(parent);
    return {
      id: nodeIdOf(id),
      type: 'history',
      history: depth,
      target: (target.length > 0 ? target : begins).map((one) => `#${nodeIdOf(one)}`),
    };
  };

  const stateOf = (phase: Phase, parent?: Parent): Config => {
    const id = nodeIdOf(phase.id);
    if (phase.kind === 'include') throw new TypeError(`${phase.id}: includes are expanded before compiling`);
    if (phase.kind === 'history') return historyOf(phase, parent);
    const entered = [
      (context: CaseContext) => enterPhase(context, phase.id),
      ...phase.onEntry.map((step) => actionOf(step, phase.id)),
    ];
    // Only a final phase of the first level ends the case; an inner one finishes its part (SCXML 3.7). The case
    // stays in it: what XState would run as it stops (its exits) is never said to have happened.
    if (parent === undefined && phase.kind === 'final') {
      const { outcome = 'archived' } = phase;
      const entry = inOrder([...entered, (context) => closeCase(context, phase.id, outcome)]);
      return { id, type: 'final', entry };
    }
    const common = {
      id,
      entry: inOrder(entered),
      exit: inOrder([
        ...phase.onExit.map((step) => actionOf(step, phase.id)),
        (context) => endPhase(context, phase.id),
      ]),
    };
    if (phase.kind === 'final') return { ...common, type: 'final' };
    const behaviour = { ...common, ...transitionsOf(phase.transitions, phase.id, false) };
    if (phase.kind === 'simple') return behaviour;
    const states = Object.fromEntries(
      phase.phases.map((inner) => [nodeIdOf(inner.id), stateOf(inner, phase)]),
    );
    if (phase.kind === 'parallel') return { ...behaviour, type: 'parallel', states };
    const initial = phase.initial ?? beginningOf(phase)[0] ?? '';
    return { ...behaviour, initial: nodeIdOf(initial), states };
  };

  const door: Config = {
    id: DOOR,
    on: {
      [EVENTLESS]: procedure.entries.map((entry) => ({
        target: `#${nodeIdOf(entry.phase)}`,
        guard: ({ context }: { context: HeldContext }) => context.case.entry === entry.id,
      })),
    },
  };
  const config: Config = {
    id: '(procedure)',
    context: ({ input }: { input: CaseContext }): HeldContext => ({ case: input }),
    initial: DOOR,
    ...transitionsOf(chart.transitions, '(procedure)', true),
    states: {
      [DOOR]: door,
      ...Object.fromEntries(chart.phases.map((phase) => [nodeIdOf(phase.id), stateOf(phase)])),
    },
  };
  return createMachine(config as Parameters<typeof createMachine>[0]) as AnyStateMachine;
}
