import type { AnyStateMachine } from 'xstate';
import type { Chart } from '../definition/phase.js';
import type { Procedure } from '../definition/procedure.js';
import { type Configurations, configurationsOf } from '../interpret/configuration.js';
import { type Macrostep, macrostepOf } from '../interpret/macrostep.js';
import type { GuardExplanation } from '../interpret/step.js';
import { triggerEventName } from './event-name.js';
import { expandIncludes } from './expand-includes.js';
import { buildMachine } from './machine-config.js';
import { type ChartIndex, indexChart } from './phase-index.js';

/** A published definition ready to be interpreted. Built once per version and shared by all its cases. */
export interface CompiledProcedure {
  procedure: Procedure;
  version: number;
  hash: string;
  chart: Chart;
  index: ChartIndex;
  machine: AnyStateMachine;
  macrostep: Macrostep;
  configurations: Configurations;
  /** Names of all the events that some phase listens to. */
  events: ReadonlySet<string>;
  /** Runs `interpret` and returns what the guards said meanwhile (each transition once, last verdict). */
  recordingGuards<T>(interpret: () => T): { result: T; explanations: GuardExplanation[] };
}

/**
 * Compiles a definition that analysis accepted.
 * @param identity version number and content hash, kept in every snapshot.
 * @throws UnknownSubchart or XState's own error for a broken reference: a bug, since publication checks them.
 */
export function compileProcedure(
  procedure: Procedure,
  identity: { version: number; hash: string },
): CompiledProcedure {
  const chart = expandIncludes(procedure);
  const index = indexChart(chart);
  let recorded = new Map<string, GuardExplanation>();
  const machine = buildMachine(
    procedure,
    { chart, index },
    {
      record: (explanation) => recorded.set(explanation.transition, explanation),
    },
  );
  const events = new Set<string>();
  for (const { transition } of index.transitions.values()) {
    const { trigger } = transition;
    if (trigger.kind !== 'always' && trigger.kind !== 'done') events.add(triggerEventName(trigger));
  }
  return {
    procedure,
    ...identity,
    chart,
    index,
    machine,
    macrostep: macrostepOf(machine),
    configurations: configurationsOf(machine),
    events,
    recordingGuards: (interpret) => {
      recorded = new Map();
      const result = interpret();
      return { result, explanations: [...recorded.values()] };
    },
  };
}
