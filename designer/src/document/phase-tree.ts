import type { LegalStage, Phase, Procedure, Transition } from '@oficio/schemas/definition';

/** A phase with its place in the tree. */
export interface PhasePlace {
  phase: Phase;
  siblings: Phase[];
  index: number;
  /** From the first level down to the parent. */
  ancestors: Phase[];
  path: (string | number)[];
}

/** The phases inside a phase; none for those that cannot hold any. */
export function phasesIn(phase: Phase): Phase[] {
  return phase.kind === 'compound' || phase.kind === 'parallel' ? phase.phases : [];
}

/** The ways out of a phase; none for history marks and includes. */
export function transitionsOf(phase: Phase): Transition[] {
  return phase.kind === 'history' || phase.kind === 'include' ? [] : phase.transitions;
}

/** Every phase of the chart in document order, each with its place. */
export function listPhases(procedure: Procedure): PhasePlace[] {
  const places: PhasePlace[] = [];
  const visit = (siblings: Phase[], ancestors: Phase[], path: (string | number)[]) => {
    siblings.forEach((phase, index) => {
      const here = [...path, index];
      places.push({ phase, siblings, index, ancestors, path: here });
      visit(phasesIn(phase), [...ancestors, phase], [...here, 'phases']);
    });
  };
  visit(procedure.chart.phases, [], ['chart', 'phases']);
  return places;
}

export function findPhase(procedure: Procedure, id: string): PhasePlace | undefined {
  return listPhases(procedure).find((place) => place.phase.id === id);
}

/** A transition with where it hangs: a phase, or the whole chart (`phase: null`). */
export interface TransitionPlace {
  transition: Transition;
  siblings: Transition[];
  index: number;
  phase: Phase | null;
  path: (string | number)[];
}

/** Every transition: first those of the chart, then those of each phase, in document order. */
export function listTransitions(procedure: Procedure): TransitionPlace[] {
  const from = (siblings: Transition[], phase: Phase | null, path: (string | number)[]) =>
    siblings.map((transition, index) => ({ transition, siblings, index, phase, path: [...path, index] }));
  return [
    ...from(procedure.chart.transitions, null, ['chart', 'transitions']),
    ...listPhases(procedure).flatMap(({ phase, path }) =>
      from(transitionsOf(phase), phase, [...path, 'transitions']),
    ),
  ];
}

export function findTransition(procedure: Procedure, id: string): TransitionPlace | undefined {
  return listTransitions(procedure).find((place) => place.transition.id === id);
}

/** The legal stage of a phase: its own, or inherited; endings finalise, the rest instructs. */
export function stageOf(place: Pick<PhasePlace, 'phase' | 'ancestors'>): LegalStage {
  for (const phase of [place.phase, ...place.ancestors.toReversed()]) {
    if (phase.kind !== 'history' && phase.stage) return phase.stage;
  }
  return place.phase.kind === 'final' ? 'finalisation' : 'instruction';
}
