import type { Phase } from './phase.js';

/** A phase with its place: the JSON path to it and the phases that enclose it, from the outermost. */
export interface PlacedPhase {
  phase: Phase;
  path: readonly (string | number)[];
  ancestors: readonly Phase[];
}

/** Every phase of a tree, parents before their children, in document order. */
export function* walkPhases(
  phases: readonly Phase[],
  path: readonly (string | number)[],
  ancestors: readonly Phase[] = [],
): Generator<PlacedPhase> {
  for (const [index, phase] of phases.entries()) {
    const at = [...path, index];
    yield { phase, path: at, ancestors };
    if (phase.kind === 'compound' || phase.kind === 'parallel') {
      yield* walkPhases(phase.phases, [...at, 'phases'], [...ancestors, phase]);
    }
  }
}
