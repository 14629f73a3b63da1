/**
 * The phases in which a case is (its configuration, SCXML 3.11), as XState keeps them alive and as they are stored.
 * The cases of a chart are in few of them, again and again: each is restored and persisted once per machine, and only
 * the context is the case's own. Nothing in one is written to once it is made.
 */
import type { AnyStateMachine } from 'xstate';
import { phaseIdOf } from '../compile/node-id.js';
import type { CaseContext, HeldContext } from './case-context.js';
import type { LiveSnapshot } from './macrostep.js';

export interface Configuration {
  /** Active atomic phases in document order; an ended case is in its final phase. */
  phases: readonly string[];
  /** Those and the phases around them. */
  within: ReadonlySet<string>;
  /** Whether the case has not ended. */
  active: boolean;
  /** XState's live snapshot with this context. */
  live(context: CaseContext): LiveSnapshot;
  /** What is stored with this context: plain JSON. */
  stored(context: CaseContext): object;
}

export interface Configurations {
  /** Where a stored case is. Throws when that is not a state of the machine. */
  ofStored(state: unknown): Configuration;
  /** Where a macrostep ended. */
  ofLive(live: LiveSnapshot): Configuration;
}

/** Parallel parts multiply: a bound for the charts that have many. */
const REMEMBERED = 1000;

/** XState looks for actors all over a context; those of cases are plain data, and are kept out of its sight. */
const NO_DATA = {};

/** Undefined where the case has a history: what it remembers is not said by the phases. */
function nameOf({ status, value, historyValue }: LiveSnapshot): string | undefined {
  if (Object.keys(historyValue).length > 0) return undefined;
  return status === 'active' && typeof value === 'string' ? value : JSON.stringify([status, value]);
}

function activePhases({ _nodes }: LiveSnapshot): string[] {
  return (_nodes as { id: string; order: number; type: string }[])
    .filter((node) => node.type === 'atomic' || node.type === 'final')
    .sort((one, other) => one.order - other.order)
    .map((node) => phaseIdOf(node.id));
}

/**
 * Always restored from what is stored, also where the live one is at hand: so its phases come in one order, and a
 * replay takes what it took. `restoreSnapshot` revives history, which `resolveState` would lose.
 */
function configurationOf(machine: AnyStateMachine, stored: object): Configuration {
  const persisted = { ...stored, context: NO_DATA };
  const live = machine.restoreSnapshot(persisted as never, undefined as never) as LiveSnapshot;
  return {
    phases: activePhases(live),
    within: new Set((live._nodes as { id: string }[]).map(({ id }) => phaseIdOf(id))),
    active: live.status === 'active',
    live: (context) => ({ ...live, context: { case: context } satisfies HeldContext }) as LiveSnapshot,
    stored: (context) => ({ ...persisted, context }),
  };
}

/** The configurations of a machine. */
export function configurationsOf(machine: AnyStateMachine): Configurations {
  const known = new Map<string, Configuration>();

  const remembered = (snapshot: LiveSnapshot, persisted: () => object): Configuration => {
    const name = nameOf(snapshot);
    const found = name === undefined ? undefined : known.get(name);
    if (found) return found;
    const made = configurationOf(machine, persisted());
    if (known.size >= REMEMBERED) known.clear();
    if (name !== undefined) known.set(name, made);
    return made;
  };

  return {
    ofStored: (state) => remembered(state as LiveSnapshot, () => state as object),
    ofLive: (live) =>
      remembered(live, () => machine.getPersistedSnapshot({ ...live, context: NO_DATA } as LiveSnapshot)),
  };
}
