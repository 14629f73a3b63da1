/** Which endings of a chart are decided without a person (Ley 40/2015 art. 41.1). */
import type { CitizenAction, Entry, FinalPhase } from '../definition/index.js';
import { walkFrom } from './case-walk.js';
import { maximumTermClock } from './maximum-term-clock.js';
import { type AnalysisModel, type PlacedTransition, phaseOfTarget, type RunningChart } from './model.js';

export interface AutomatedDecision {
  entry: Entry;
  /** The last transition before the ending. */
  placed: PlacedTransition;
  final: FinalPhase;
}

/** The person ends it of their own will: nobody decides on them. */
const ownWill: readonly CitizenAction[] = ['refuse', 'withdraw', 'renounce'];

/**
 * A transition in which no employee has a part. Behind a message or another procedure there may be one; the end
 * of the maximum term is silence, which is no act.
 */
function withoutPerson(chart: RunningChart): (placed: PlacedTransition) => boolean {
  const clock = maximumTermClock(chart);
  return (placed) => {
    const { trigger } = placed.transition;
    if (trigger.kind === 'citizen') return !ownWill.includes(trigger.action);
    if (trigger.kind === 'deadline') return !clock.isOver(placed);
    return trigger.kind !== 'officer' && trigger.kind !== 'message' && trigger.kind !== 'procedure';
  };
}

/** The transitions that end a case with a yes or a no, on a way from an entry in which nobody decided. */
export function automatedDecisions({ procedure, chart }: AnalysisModel): AutomatedDecision[] {
  const takes = withoutPerson(chart);
  return procedure.entries.flatMap((entry) =>
    [...walkFrom(chart, [entry.phase], { takes }).transitions].flatMap((placed) =>
      placed.transition.target.flatMap((target) => {
        const final = phaseOfTarget(chart.scope, target)?.phase;
        const decides =
          final?.kind === 'final' && (final.outcome === 'granted' || final.outcome === 'refused');
        return decides ? [{ entry, placed, final }] : [];
      }),
    ),
  );
}
