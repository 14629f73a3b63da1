/** A definition laid out for the rules: every phase, transition and step with its place. */
import {
  jsonPointer,
  type Phase,
  type PlacedPhase,
  type Procedure,
  type Step,
  type Transition,
  walkPhases,
} from '../definition/index.js';
import { expandedPhases } from './expanded-chart.js';

/** What is known from outside the document: the town's overlay and the other procedures. */
export interface AnalysisContext {
  /** Units of the town; a contact set there counts for the unit of the same id here. */
  townUnits?: readonly { id: string; hasContact: boolean }[];
  /** Other procedures with their entries; when absent, references to other procedures are not checked. */
  knownProcedures?: readonly { id: string; entries: readonly string[] }[];
}

/** The chart, or one sub-chart: phases refer to each other only within it. */
export interface ChartScope {
  /** The id of the sub-chart; absent for the chart itself. */
  subchart?: string;
  path: readonly (string | number)[];
  phases: readonly PlacedPhase[];
  byId: ReadonlyMap<string, PlacedPhase>;
  /** Transitions that hang from every phase. */
  common: readonly Transition[];
  /** Phases where a case can begin. */
  starts: readonly string[];
  exits: readonly string[];
  /** For a chart with its inclusions expanded: the id in the document of each phase that was renamed. */
  writtenIds?: ReadonlyMap<string, string>;
}

export interface PlacedTransition {
  transition: Transition;
  path: string;
  scope: ChartScope;
  /** The phase that it leaves; absent when it hangs from the whole chart. */
  source?: PlacedPhase;
}

export interface PlacedStep {
  step: Step;
  path: string;
  /** The transition or phase that it belongs to. */
  nodeId: string;
  scope: ChartScope;
  phase?: PlacedPhase;
}

/** A chart as it runs, with what hangs from its phases. */
export interface RunningChart {
  scope: ChartScope;
  transitions: readonly PlacedTransition[];
  steps: readonly PlacedStep[];
}

export interface AnalysisModel {
  procedure: Procedure;
  context: AnalysisContext;
  /** The chart and each sub-chart, as they are written. */
  scopes: readonly ChartScope[];
  transitions: readonly PlacedTransition[];
  steps: readonly PlacedStep[];
  /** The chart with its inclusions expanded. */
  chart: RunningChart;
  /** That chart, and the sub-charts that nothing includes: every phase is in one of them. */
  running: readonly RunningChart[];
}

/** The transitions of a phase; history and include phases have none. */
export function transitionsOf(phase: Phase): readonly Transition[] {
  return phase.kind === 'history' || phase.kind === 'include' ? [] : phase.transitions;
}

function scopesOf(procedure: Procedure): [chart: ChartScope, ...subcharts: ChartScope[]] {
  const scope = (
    path: readonly (string | number)[],
    phases: readonly Phase[],
    rest: Pick<ChartScope, 'common' | 'starts' | 'exits'> & { subchart?: string },
  ): ChartScope => {
    const placed = [...walkPhases(phases, [...path, 'phases'])];
    return { path, phases: placed, byId: new Map(placed.map((each) => [each.phase.id, each])), ...rest };
  };
  const { chart, subcharts, entries } = procedure;
  return [
    scope(['chart'], chart.phases, {
      common: chart.transitions,
      starts: entries.map((entry) => entry.phase),
      exits: [],
    }),
    ...subcharts.map((each, index) =>
      scope(['subcharts', index], each.phases, {
        subchart: each.id,
        common: [],
        starts: [each.initial],
        exits: each.exits,
      }),
    ),
  ];
}

function transitionsIn(scope: ChartScope): PlacedTransition[] {
  const placed = (list: readonly Transition[], path: readonly (string | number)[], source?: PlacedPhase) =>
    list.map((transition, index) => ({
      transition,
      path: jsonPointer([...path, 'transitions', index]),
      scope,
      ...(source && { source }),
    }));
  return [
    ...scope.phases.flatMap((each) => placed(transitionsOf(each.phase), each.path, each)),
    ...placed(scope.common, scope.path),
  ];
}

function stepsIn(scope: ChartScope, transitions: readonly PlacedTransition[]): PlacedStep[] {
  const placed = (steps: readonly Step[], path: string, nodeId: string, phase?: PlacedPhase): PlacedStep[] =>
    steps.map((step, index) => ({
      step,
      path: `${path}/${index}`,
      nodeId,
      scope,
      ...(phase && { phase }),
    }));
  const ofPhases = scope.phases.flatMap((each) => {
    const { phase } = each;
    if (phase.kind === 'history' || phase.kind === 'include') return [];
    return [
      ...placed(phase.onEntry, jsonPointer([...each.path, 'onEntry']), phase.id, each),
      ...placed(phase.onExit, jsonPointer([...each.path, 'onExit']), phase.id, each),
    ];
  });
  const ofTransitions = transitions
    .filter((each) => each.scope === scope)
    .flatMap(({ transition, path, source }) =>
      placed(transition.steps, `${path}/steps`, transition.id, source),
    );
  return [...ofPhases, ...ofTransitions];
}

function runningChart(scope: ChartScope): RunningChart {
  const transitions = transitionsIn(scope);
  return { scope, transitions, steps: stepsIn(scope, transitions) };
}

/** The chart with its inclusions expanded; as it is written when one of them cannot be. */
function expandedScope(procedure: Procedure, chart: ChartScope): ChartScope {
  const phases = expandedPhases(procedure);
  if (phases === undefined) return chart;
  return {
    ...chart,
    phases,
    byId: new Map(phases.map((each) => [each.phase.id, each])),
    writtenIds: new Map(phases.map(({ phase, written }) => [phase.id, written.id])),
  };
}

/** Lays out a definition for the rules. */
export function analysisModel(procedure: Procedure, context: AnalysisContext = {}): AnalysisModel {
  const [written, ...subcharts] = scopesOf(procedure);
  const scopes = [written, ...subcharts];
  const transitions = scopes.flatMap(transitionsIn);
  const steps = scopes.flatMap((scope) => stepsIn(scope, transitions));
  const chart = runningChart(expandedScope(procedure, written));
  const places = new Set(chart.scope.phases.map(({ path }) => jsonPointer(path)));
  const alone = subcharts.filter(({ phases }) => phases.some(({ path }) => !places.has(jsonPointer(path))));
  const running = [chart, ...alone.map(runningChart)];
  return { procedure, context, scopes, transitions, steps, chart, running };
}

/** The id that the document gives to a phase of a running chart. */
export function writtenPhaseId(scope: ChartScope, id: string): string {
  return scope.writtenIds?.get(id) ?? id;
}

/** The id that the document gives to a transition of a running chart. */
export function writtenTransitionId({ transition, scope, source }: PlacedTransition): string {
  const id = source?.phase.id ?? '';
  const written = writtenPhaseId(scope, id);
  return transition.id.slice(id.length - written.length);
}

/**
 * The phase that a target names inside its chart. A target inside an included sub-chart (`inclusion.phase`)
 * is the inclusion.
 */
export function phaseOfTarget(scope: ChartScope, target: string): PlacedPhase | undefined {
  for (let id = target; id !== ''; id = id.slice(0, Math.max(0, id.lastIndexOf('.')))) {
    const found = scope.byId.get(id);
    if (found && (id === target || found.phase.kind === 'include')) return found;
  }
  return undefined;
}
