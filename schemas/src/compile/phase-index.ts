import type { ActivePhase, Chart, LegalStage, Phase } from '../definition/phase.js';
import type { Transition } from '../definition/transition.js';

/** A phase in its place: who encloses it, its legal stage and its position in document order. */
export interface PhaseNode {
  phase: ActivePhase;
  parent: PhaseNode | undefined;
  /** Own or inherited. */
  stage: LegalStage | undefined;
  /** Own or inherited unit. */
  unit: string | undefined;
  order: number;
  depth: number;
}

export interface ChartIndex {
  phases: ReadonlyMap<string, PhaseNode>;
  transitions: ReadonlyMap<string, { transition: Transition; phase: string | undefined }>;
}

/** Indexes an expanded chart by id. */
export function indexChart(chart: Chart): ChartIndex {
  const phases = new Map<string, PhaseNode>();
  const transitions = new Map<string, { transition: Transition; phase: string | undefined }>();
  const visit = (phase: Phase, parent: PhaseNode | undefined): void => {
    if (phase.kind === 'history' || phase.kind === 'include') return;
    const node: PhaseNode = {
      phase,
      parent,
      stage: phase.stage ?? parent?.stage,
      unit: phase.unit ?? parent?.unit,
      order: phases.size,
      depth: parent === undefined ? 0 : parent.depth + 1,
    };
    phases.set(phase.id, node);
    for (const transition of phase.transitions)
      transitions.set(transition.id, { transition, phase: phase.id });
    if ('phases' in phase) for (const inner of phase.phases) visit(inner, node);
  };
  for (const phase of chart.phases) visit(phase, undefined);
  for (const transition of chart.transitions)
    transitions.set(transition.id, { transition, phase: undefined });
  return { phases, transitions };
}
