/** Where a case can go in a running chart, without looking at guards. */
import type { Entry, Phase } from '../definition/index.js';
import { type PlacedTransition, phaseOfTarget, type RunningChart } from './model.js';
import { enteredWith } from './phase-graph.js';

interface Walk {
  /** The phases entered, those around them included. */
  phases: ReadonlySet<string>;
  transitions: ReadonlySet<PlacedTransition>;
}

interface Limits {
  /** Transitions that are taken; all when absent. */
  takes?: (placed: PlacedTransition) => boolean;
  /** Phases that can be entered; what is behind the others is not walked. */
  enters?: (phase: Phase) => boolean;
}

/** Everything that can happen from some phases on, within the limits. */
export function walkFrom(chart: RunningChart, starts: readonly string[], limits: Limits = {}): Walk {
  const { scope } = chart;
  const { takes = () => true, enters = () => true } = limits;
  const phases = new Set<string>();
  const transitions = new Set<PlacedTransition>();
  const leaving = (id: string | undefined) =>
    chart.transitions.filter(({ source }) => source?.phase.id === id);
  const queue = [...starts];
  const take = (placed: PlacedTransition) => {
    if (transitions.has(placed) || !takes(placed)) return;
    transitions.add(placed);
    queue.push(...placed.transition.target);
  };
  for (let target = queue.pop(); target !== undefined; target = queue.pop()) {
    const found = phaseOfTarget(scope, target);
    if (!found) continue;
    const entered = enteredWith(scope, found);
    const barred = entered.some((id) => {
      const phase = scope.byId.get(id)?.phase;
      return phase !== undefined && !enters(phase);
    });
    if (barred) continue;
    for (const id of entered) {
      if (phases.has(id)) continue;
      phases.add(id);
      const phase = scope.byId.get(id)?.phase;
      if (phase?.kind === 'include') queue.push(...Object.values(phase.exits));
      for (const placed of leaving(id)) take(placed);
    }
    for (const placed of leaving(undefined)) take(placed);
  }
  return { phases, transitions };
}

/**
 * The phases where the clock of an entry starts: where the transitions that open its file lead or, when its
 * file is open from the start, the phase of the entry.
 */
export function clockStarts(chart: RunningChart, entry: Entry): readonly string[] {
  const opening = [...walkFrom(chart, [entry.phase]).transitions].filter(
    ({ transition }) => transition.opensFile,
  );
  return opening.length === 0 ? [entry.phase] : opening.flatMap(({ transition }) => transition.target);
}
