/**
 * The chart with its inclusions expanded, as it runs: ids are prefixed as the machine has them, and every
 * phase keeps the place where it is written, so that findings point there.
 */
import { expandIncludes, UnknownSubchart } from '../compile/expand-includes.js';
import type { Phase, PlacedPhase, Procedure } from '../definition/index.js';

export interface ExpandedPhase extends PlacedPhase {
  /** The phase as the document has it, with its own id. */
  written: Phase;
}

type Path = readonly (string | number)[];

/** Both trees have the same shape: an inclusion became a phase around copies of those of its sub-chart. */
function* placed(
  procedure: Procedure,
  expanded: readonly Phase[],
  written: readonly Phase[],
  path: Path,
  ancestors: readonly Phase[],
): Generator<ExpandedPhase> {
  for (const [index, phase] of expanded.entries()) {
    const original = written[index];
    if (original === undefined) continue;
    const at = [...path, index];
    yield { phase, path: at, ancestors, written: original };
    if (!('phases' in phase)) continue;
    const inside = [...ancestors, phase];
    if (original.kind === 'include') {
      const sub = procedure.subcharts.findIndex(({ id }) => id === original.include);
      const phases = procedure.subcharts[sub]?.phases ?? [];
      yield* placed(procedure, phase.phases, phases, ['subcharts', sub, 'phases'], inside);
    } else if ('phases' in original) {
      yield* placed(procedure, phase.phases, original.phases, [...at, 'phases'], inside);
    }
  }
}

/**
 * The phases of the chart with every inclusion expanded, parents first; undefined when an inclusion names no
 * sub-chart or includes itself, which other rules say.
 */
export function expandedPhases(procedure: Procedure): ExpandedPhase[] | undefined {
  try {
    const { phases } = expandIncludes(procedure);
    return [...placed(procedure, phases, procedure.chart.phases, ['chart', 'phases'], [])];
  } catch (error) {
    if (error instanceof UnknownSubchart) return undefined;
    throw error;
  }
}
