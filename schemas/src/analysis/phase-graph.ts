/**
 * Which phase can follow which, without looking at guards. An included sub-chart counts as one node that
 * leads to where its exits lead; the sub-chart is examined as a chart of its own.
 */
import type { Phase, PlacedPhase } from '../definition/index.js';
import { allThatFollow } from './all-that-follow.js';
import { type ChartScope, phaseOfTarget, transitionsOf } from './model.js';

/** The phases entered at once when a phase is entered, itself and its ancestors included. */
export function enteredWith(scope: ChartScope, placed: PlacedPhase): string[] {
  const entered: string[] = placed.ancestors.map((ancestor) => ancestor.id);
  const enter = (phase: Phase): void => {
    if (entered.includes(phase.id)) return;
    entered.push(phase.id);
    if (phase.kind === 'compound') {
      const initial = phase.phases.find((each) => each.id === phase.initial) ?? phase.phases[0];
      if (initial) enter(initial);
    }
    if (phase.kind === 'parallel') for (const region of phase.phases) enter(region);
    if (phase.kind === 'history') {
      for (const target of phase.target) {
        const found = phaseOfTarget(scope, target);
        if (found) enter(found.phase);
      }
    }
  };
  enter(placed.phase);
  // Entering one region of a parallel phase enters the others too.
  for (const ancestor of placed.ancestors) {
    if (ancestor.kind === 'parallel') {
      const inside = (region: Phase) =>
        region.id === placed.phase.id || placed.ancestors.some((each) => each.id === region.id);
      for (const region of ancestor.phases) if (!inside(region)) enter(region);
    }
  }
  return entered;
}

/** The phases entered by what a transition leads to; none where that is no phase of the chart. */
export function enteredBy(scope: ChartScope, target: string): string[] {
  const placed = phaseOfTarget(scope, target);
  return placed ? enteredWith(scope, placed) : [];
}

/** The phases entered at once from a phase, without anybody and without a condition. */
export function followsAtOnce(scope: ChartScope, id: string): string[] {
  const placed = scope.byId.get(id);
  if (!placed) return [];
  const unconditional = transitionsOf(placed.phase).filter(
    ({ trigger, guard }) => trigger.kind === 'always' && guard === undefined,
  );
  return unconditional.flatMap(({ target }) => target.flatMap((each) => enteredBy(scope, each)));
}

/** Where a phase leads by its own transitions or, for an inclusion, by its exits. */
function ownTargets(phase: Phase): string[] {
  if (phase.kind === 'include') return Object.values(phase.exits);
  return transitionsOf(phase).flatMap((transition) => transition.target);
}

/** The ids of the phases that some sequence of events can enter. */
export function reachablePhases(scope: ChartScope): ReadonlySet<string> {
  const common = scope.common.flatMap((transition) => transition.target);
  const entered = (target: string) => enteredBy(scope, target);
  return allThatFollow([...scope.starts, ...common].flatMap(entered), (id) => {
    const placed = scope.byId.get(id);
    return placed ? ownTargets(placed.phase).flatMap(entered) : [];
  });
}

/** Whether a phase ends the chart: a final phase of the first level, which no enclosing phase outlives. */
export function endsChart(placed: PlacedPhase): boolean {
  return placed.phase.kind === 'final' && placed.ancestors.length === 0;
}

/**
 * The ids of the phases from which some sequence of events leads to an end of the chart (or to an exit
 * of the sub-chart) that `isEnd` accepts.
 */
export function phasesThatCanEnd(
  scope: ChartScope,
  isEnd: (placed: PlacedPhase) => boolean = endsChart,
): ReadonlySet<string> {
  const can = new Set(scope.phases.filter(isEnd).map((placed) => placed.phase.id));
  const leadsOut = (target: string): boolean => {
    if (target.startsWith('exit.')) return scope.subchart !== undefined;
    const placed = phaseOfTarget(scope, target);
    return placed !== undefined && enteredWith(scope, placed).some((id) => can.has(id));
  };
  const fromAnywhere = (): boolean => scope.common.some((transition) => transition.target.some(leadsOut));
  for (let before = -1; before !== can.size; ) {
    before = can.size;
    const anywhere = fromAnywhere();
    for (const { phase, ancestors } of scope.phases) {
      if (can.has(phase.id)) continue;
      const inside = phase.kind === 'compound' || phase.kind === 'parallel' ? phase.phases : [];
      const history = phase.kind === 'history' ? phase.target : [];
      if (
        (anywhere && phase.kind !== 'final') ||
        ownTargets(phase).some(leadsOut) ||
        history.some(leadsOut) ||
        inside.some((each) => can.has(each.id)) ||
        ancestors.some((each) => ownTargets(each).some(leadsOut))
      ) {
        can.add(phase.id);
      }
    }
  }
  return can;
}
