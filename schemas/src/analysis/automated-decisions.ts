/** Which endings of a chart are decided without a person. */
import type { FinalPhase } from '../definition/index.js';
import { type AnalysisModel, type ChartScope, type PlacedTransition, phaseOfTarget } from './model.js';

export interface AutomatedDecision {
  placed: PlacedTransition;
  final: FinalPhase;
}

const byItself = ({ transition: { trigger } }: PlacedTransition): boolean =>
  trigger.kind === 'always' || trigger.kind === 'answer';

/** A phase that only a person's decision can enter: an automatic way out of it carries that decision out. */
function followsPerson(model: AnalysisModel, scope: ChartScope, id: string): boolean {
  const incoming = model.transitions.filter(
    (each) =>
      each.scope === scope &&
      each.transition.target.some((target) => phaseOfTarget(scope, target)?.phase.id === id),
  );
  return incoming.length > 0 && incoming.every(({ transition }) => transition.trigger.kind === 'officer');
}

/** The automatic transitions that end a case with a yes or a no that no officer decided. */
export function automatedDecisions(model: AnalysisModel): AutomatedDecision[] {
  return model.transitions.filter(byItself).flatMap((placed) => {
    const { transition, scope, source } = placed;
    if (source && followsPerson(model, scope, source.phase.id)) return [];
    return transition.target.flatMap((target) => {
      const final = phaseOfTarget(scope, target)?.phase;
      const decides = final?.kind === 'final' && (final.outcome === 'granted' || final.outcome === 'refused');
      return decides ? [{ placed, final }] : [];
    });
  });
}
