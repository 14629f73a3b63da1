/** The phases that a citizen sees and stays in: each must say what happens, who does it and for how long. */
import type { CompoundPhase, ParallelPhase, Phase, PlacedPhase, SimplePhase } from '../definition/index.js';
import type { AnalysisModel, ChartScope } from './model.js';

export interface CitizenPhase extends PlacedPhase {
  phase: SimplePhase | CompoundPhase | ParallelPhase;
  scope: ChartScope;
}

const isStay = (phase: Phase): phase is CitizenPhase['phase'] =>
  phase.kind === 'simple' || phase.kind === 'compound' || phase.kind === 'parallel';

/** Visible phases that are not final; history markers and inclusions are no phases to be in. */
export function citizenPhases(model: AnalysisModel): CitizenPhase[] {
  return model.scopes.flatMap((scope) =>
    scope.phases.flatMap((placed) => {
      const { phase, ancestors } = placed;
      const visible =
        isStay(phase) &&
        phase.visibleToCitizen &&
        ancestors.every((each) => !isStay(each) || each.visibleToCitizen);
      return visible ? [{ ...placed, phase, scope }] : [];
    }),
  );
}

/**
 * The phase and those around it, from the inside out; for a phase of a sub-chart also the chains of the
 * phases that include it, one per inclusion.
 */
export function enclosingChains(model: AnalysisModel, placed: CitizenPhase): Phase[][] {
  const own: Phase[] = [placed.phase, ...placed.ancestors.toReversed()];
  const { subchart } = placed.scope;
  if (subchart === undefined) return [own];
  const inclusions = model.scopes.flatMap((scope) =>
    scope.phases.filter(({ phase }) => phase.kind === 'include' && phase.include === subchart),
  );
  if (inclusions.length === 0) return [own];
  return inclusions.map(({ phase, ancestors }) => [...own, phase, ...ancestors.toReversed()]);
}

/** The department of a chain: that of the innermost phase that names one. */
export function unitOf(chain: readonly Phase[]): string | undefined {
  for (const phase of chain) {
    if (phase.kind !== 'history' && phase.unit !== undefined) return phase.unit;
  }
  return undefined;
}
