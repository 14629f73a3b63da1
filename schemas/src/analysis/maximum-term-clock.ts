/** What moves the clock of the maximum term in a chart (Ley 39/2015 arts. 21 and 22). Knows no dates. */
import type { Phase, Step } from '../definition/index.js';
import { type PlacedTransition, type RunningChart, transitionsOf } from './model.js';

export interface MaximumTermClock {
  /** Whether steps leave the clock stopped for good: the decision is notified. */
  ends(steps: readonly Step[]): boolean;
  /** When the clock stops for good in a phase, if it does: as it is entered, or by something that happens inside. */
  endsIn(phase: Phase, ancestors: readonly Phase[]): 'onEntry' | 'inside' | undefined;
  /** Whether it is the end of the term that makes a transition happen. */
  isOver(placed: PlacedTransition): boolean;
  /** Transitions that only happen in time: not those that the end of the term itself brings. */
  inTime(placed: PlacedTransition): boolean;
}

export const entrySteps = (phase: Phase): readonly Step[] =>
  phase.kind === 'history' || phase.kind === 'include' ? [] : phase.onEntry;

/** The legal stage of a phase, its own or that of the nearest phase around it. */
export function stageOf(phase: Phase, ancestors: readonly Phase[]): string | undefined {
  const found = [phase, ...ancestors.toReversed()].find((each) => 'stage' in each && each.stage);
  return found && 'stage' in found ? found.stage : undefined;
}

/**
 * The clock of the maximum term of a chart. Where nothing in the chart says when it stops, it stops where the
 * stage of finalisation begins.
 */
export function maximumTermClock({ transitions, steps }: RunningChart): MaximumTermClock {
  const own = steps.flatMap(({ step }) =>
    step.kind === 'startDeadline' && step.term === 'maximumTerm' ? [step.deadline] : [],
  );
  const clocks = new Set(['maximumTerm', ...own]);
  const ends = (list: readonly Step[]) =>
    list.some((step) => step.kind === 'cancelDeadline' && clocks.has(step.deadline));
  const isSaid = steps.some(({ step }) => ends([step]));
  const isOver = ({ transition: { trigger } }: PlacedTransition) =>
    trigger.kind === 'deadline' && clocks.has(trigger.deadline);
  const tasksOf = (list: readonly Step[]) =>
    list.flatMap((step) => (step.kind === 'assignTask' ? [step.task] : []));
  const lateTasks = new Set(
    transitions.filter(isOver).flatMap(({ transition }) => tasksOf(transition.steps)),
  );
  const timelyTasks = new Set(
    steps.flatMap(({ step, path }) => {
      const late = transitions.some((placed) => isOver(placed) && path.startsWith(`${placed.path}/`));
      return late ? [] : tasksOf([step]);
    }),
  );
  return {
    ends,
    isOver,
    endsIn(phase, ancestors) {
      if (!isSaid) return stageOf(phase, ancestors) === 'finalisation' ? 'onEntry' : undefined;
      if (ends(entrySteps(phase))) return 'onEntry';
      const inside = transitionsOf(phase).filter(({ target }) => target.length === 0);
      return inside.some((each) => ends(each.steps)) ? 'inside' : undefined;
    },
    inTime(placed) {
      const { trigger, opensFile } = placed.transition;
      if (isOver(placed) || opensFile) return false;
      if (trigger.kind === 'citizen') return trigger.action !== 'appeal' && trigger.action !== 'claim';
      return trigger.kind !== 'officer' || timelyTasks.has(trigger.task) || !lateTasks.has(trigger.task);
    },
  };
}
