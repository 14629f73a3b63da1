/**
 * The only place that runs XState: it takes one microstep at a time, with the transitions that `selectTransitions`
 * finds, and the loop around them is that of SCXML (appendix D, `mainEventLoop`). XState's `transition` builds a whole
 * actor for every call; here one inert actor per machine is enough, because the charts of procedures neither spawn nor
 * invoke nor schedule: their steps only change the context and raise events. A test holds this equal to
 * `initialTransition` and `transition`.
 */
import {
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createActor,
  initialTransition,
  transition,
} from 'xstate';
import { EVENTLESS } from '../compile/event-name.js';
import type { CaseContext } from './case-context.js';
import { type Selected, selectTransitions } from './select-transitions.js';

export type LiveSnapshot = AnyMachineSnapshot;

interface Event {
  type: string;
}

export interface Macrostep {
  /** Enters the machine with this context. Throws what a guard or a step of the chart threw. */
  begin(context: CaseContext): LiveSnapshot;
  /** One event, until nothing more can be taken by itself. */
  take(live: LiveSnapshot, event: Event): LiveSnapshot;
}

/** More than this in one macrostep is a chart that goes round without end. */
const MOST_MICROSTEPS = 500;

/** What follows by itself from one event never ends: a fault of the chart, which only the running case can show. */
export class EndlessMacrostep extends Error {
  constructor() {
    super(
      `More than ${MOST_MICROSTEPS} transitions follow one another by themselves: some go round without end.`,
    );
    this.name = 'EndlessMacrostep';
  }
}

/** XState hides an error of the first macrostep in the snapshot. */
function orThrow(live: LiveSnapshot): LiveSnapshot {
  if (live.status === 'error') throw live.error;
  return live;
}

/**
 * The loop over what XState does with one event. Throws `EndlessMacrostep`.
 * @param machine from now on it selects nothing by itself.
 */
function stepped(machine: AnyStateMachine, one: Macrostep): Macrostep {
  let handed: readonly Selected[] = [];
  let raised: Event[] = [];
  // XState asks first for the transitions of the event that it was given, and then for those of what these raised.
  machine.getTransitionData = (_live, event) => {
    if (handed.length === 0) raised.push(event);
    const transitions = [...handed];
    handed = [];
    return transitions;
  };

  const microstep = (live: LiveSnapshot, event: Event, selected: readonly Selected[]): LiveSnapshot => {
    handed = selected;
    return one.take(live, event);
  };

  /** Automatic transitions first, then what was raised meanwhile, until there is neither. */
  const settle = (reached: LiveSnapshot): LiveSnapshot => {
    let live = reached;
    for (let steps = 0; live.status === 'active'; steps += 1) {
      if (steps > MOST_MICROSTEPS) throw new EndlessMacrostep();
      const automatic = { type: EVENTLESS };
      const eventless = selectTransitions(live, automatic);
      const event = eventless.length > 0 ? automatic : raised.shift();
      if (event === undefined) break;
      const selected = event === automatic ? eventless : selectTransitions(live, event);
      if (selected.length > 0) live = microstep(live, event, selected);
    }
    return live;
  };

  return {
    begin: (context) => {
      handed = [];
      raised = [];
      return settle(one.begin(context));
    },
    take: (live, event) => {
      raised = [];
      const selected = selectTransitions(live, event);
      return settle(selected.length > 0 ? microstep(live, event, selected) : live);
    },
  };
}

/** With XState's own functions, whatever the machine does. */
export const publicMacrostep = (machine: AnyStateMachine): Macrostep =>
  stepped(machine, {
    begin: (context) => orThrow(initialTransition(machine, context)[0] as LiveSnapshot),
    take: (live, event) => transition(machine, live, event)[0] as LiveSnapshot,
  });

const nothing = (): void => undefined;

/** As `publicMacrostep`, three times as fast; the same functions where this XState is not the one expected. */
export function macrostepOf(machine: AnyStateMachine): Macrostep {
  const self = createActor(machine);
  const { system } = self;
  // The machine tells inspectors of every event; a system that cannot be told is not the one this was written for.
  if (!('_sendInspectionEvent' in system)) return publicMacrostep(machine);
  const inert: AnyActorScope = {
    self,
    system,
    id: '',
    sessionId: '',
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  };
  return stepped(machine, {
    begin: (context) => orThrow(machine.getInitialSnapshot(inert, context)),
    take: (live, event) => machine.transition(live, event, inert),
  });
}
