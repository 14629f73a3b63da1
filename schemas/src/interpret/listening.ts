import type { CompiledProcedure } from '../compile/compile-procedure.js';
import { evaluate } from '../criteria/evaluate.js';
import type { Explanation } from '../criteria/explanation.js';
import { parametersById } from '../criteria/subject.js';
import type { Transition } from '../definition/transition.js';
import type { Trigger } from '../definition/trigger.js';
import { activePhaseIds, storedContext } from './interpret-case.js';
import type { StoredSnapshot } from './step.js';

/** Something that may happen now, and whether its condition lets it. */
export interface Listening {
  trigger: Trigger;
  transition: Transition;
  /** The phase that listens; absent for what hangs from the whole chart. */
  phase: string | undefined;
  /** Absent when the transition has no condition. */
  condition?: Explanation;
}

/**
 * The ways out of the active phases and of those that enclose them, innermost first: what the simulator
 * offers, what the officer's buttons are made of.
 * @param today civil date for conditions that read it.
 */
export function listening(compiled: CompiledProcedure, stored: StoredSnapshot, today: string): Listening[] {
  const context = storedContext(stored);
  const found: Listening[] = [];
  const seen = new Set<string>();
  const add = (transitions: readonly Transition[], phase: string | undefined): void => {
    for (const transition of transitions) {
      if (transition.trigger.kind === 'always' || transition.trigger.kind === 'done') continue;
      if (seen.has(transition.id)) continue;
      seen.add(transition.id);
      const condition =
        transition.guard &&
        evaluate(transition.guard, {
          today,
          fields: context.fields,
          parameters: parametersById(compiled.procedure.parameters),
          consultations: context.consultations,
        });
      found.push({ trigger: transition.trigger, transition, phase, ...(condition && { condition }) });
    }
  };
  for (const id of activePhaseIds(compiled, stored)) {
    for (let node = compiled.index.phases.get(id); node !== undefined; node = node.parent) {
      add(node.phase.transitions, node.phase.id);
    }
  }
  add(compiled.chart.transitions, undefined);
  return found;
}
