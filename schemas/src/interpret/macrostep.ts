/**
 * The only place that runs XState. Its `transition` builds a whole actor for every call; here one inert actor per
 * machine is enough, because the charts of procedures neither spawn nor invoke nor schedule: their steps only
 * change the context and raise events. A test holds this equal to `initialTransition` and `transition`.
 */
import {
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createActor,
  initialTransition,
  transition,
} from 'xstate';
import type { CaseContext } from './case-context.js';

export type LiveSnapshot = AnyMachineSnapshot;

export interface Macrostep {
  /** Enters the machine with this context. Throws what a guard or a step of the chart threw. */
  begin(context: CaseContext): LiveSnapshot;
  /** One event, until nothing more can be taken by itself. */
  take(live: LiveSnapshot, event: { type: string }): LiveSnapshot;
}

/** XState hides an error of the first macrostep in the snapshot. */
function orThrow(live: LiveSnapshot): LiveSnapshot {
  if (live.status === 'error') throw live.error;
  return live;
}

/** With XState's own functions, whatever the machine does. */
export const publicMacrostep = (machine: AnyStateMachine): Macrostep => ({
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
  return {
    begin: (context) => orThrow(machine.getInitialSnapshot(inert, context)),
    take: (live, event) => machine.transition(live, event, inert),
  };
}
