/**
 * Shared sub-charts are copied into the chart with prefixed ids, so the machine, the analysis and the
 * timeline see one plain tree. A target `exit.name` leaves by the exit
 * of that name of the including phase.
 */
import type { Chart, IncludePhase, Phase, Subchart } from '../definition/phase.js';
import type { Procedure } from '../definition/procedure.js';
import type { Transition } from '../definition/transition.js';

/** Thrown for a definition that analysis would have refused; never reached by a published one. */
export class UnknownSubchart extends Error {
  override name = 'UnknownSubchart';
}

const MAX_DEPTH = 8;
/** Marks a target that is a way out of the sub-chart. */
const EXIT = 'exit.';

function innerIds(phases: readonly Phase[], into = new Set<string>()): Set<string> {
  for (const phase of phases) {
    into.add(phase.id);
    if ('phases' in phase) innerIds(phase.phases, into);
  }
  return into;
}

function prefixTransition(
  transition: Transition,
  include: IncludePhase,
  ids: ReadonlySet<string>,
): Transition {
  const target = transition.target.map((id) => {
    if (id.startsWith(EXIT)) return include.exits[id.slice(EXIT.length)] ?? id;
    return ids.has(id) ? `${include.id}.${id}` : id;
  });
  return { ...transition, id: `${include.id}.${transition.id}`, target };
}

function prefixPhase(phase: Phase, include: IncludePhase, ids: ReadonlySet<string>): Phase {
  const id = `${include.id}.${phase.id}`;
  if (phase.kind === 'history') {
    return {
      ...phase,
      id,
      target: phase.target.map((target) => (ids.has(target) ? `${include.id}.${target}` : target)),
    };
  }
  if (phase.kind === 'include') return { ...phase, id, exits: prefixExits(phase, include, ids) };
  const common = {
    stage: phase.stage ?? include.stage,
    unit: phase.unit ?? include.unit,
    transitions: phase.transitions.map((transition) => prefixTransition(transition, include, ids)),
  };
  if (phase.kind === 'compound') {
    const initial = phase.initial === undefined ? undefined : `${include.id}.${phase.initial}`;
    return {
      ...phase,
      ...common,
      id,
      initial,
      phases: phase.phases.map((inner) => prefixPhase(inner, include, ids)),
    };
  }
  if (phase.kind === 'parallel') {
    return { ...phase, ...common, id, phases: phase.phases.map((inner) => prefixPhase(inner, include, ids)) };
  }
  return { ...phase, ...common, id };
}

function prefixExits(
  phase: IncludePhase,
  include: IncludePhase,
  ids: ReadonlySet<string>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(phase.exits).map(([exit, target]) => [
      exit,
      target.startsWith(EXIT)
        ? (include.exits[target.slice(EXIT.length)] ?? target)
        : ids.has(target)
          ? `${include.id}.${target}`
          : target,
    ]),
  );
}

function expand(phase: Phase, subcharts: ReadonlyMap<string, Subchart>, depth: number): Phase {
  if (depth > MAX_DEPTH)
    throw new UnknownSubchart(`sub-charts are nested more than ${MAX_DEPTH} deep in ${phase.id}`);
  if (phase.kind === 'include') {
    const subchart = subcharts.get(phase.include);
    if (subchart === undefined)
      throw new UnknownSubchart(`${phase.id} includes ${phase.include}, which does not exist`);
    const ids = innerIds(subchart.phases);
    return {
      kind: 'compound',
      id: phase.id,
      name: phase.name,
      stage: phase.stage,
      unit: phase.unit,
      visibleToCitizen: true,
      onEntry: [],
      onExit: [],
      transitions: [],
      initial: `${phase.id}.${subchart.initial}`,
      phases: subchart.phases.map((inner) => expand(prefixPhase(inner, phase, ids), subcharts, depth + 1)),
    };
  }
  if (!('phases' in phase)) return phase;
  return { ...phase, phases: phase.phases.map((inner) => expand(inner, subcharts, depth)) };
}

/** The chart of a procedure with every include expanded. @throws UnknownSubchart */
export function expandIncludes(procedure: Procedure): Chart {
  const subcharts = new Map(procedure.subcharts.map((subchart) => [subchart.id, subchart]));
  return {
    ...procedure.chart,
    phases: procedure.chart.phases.map((phase) => expand(phase, subcharts, 0)),
  };
}
