import type { Procedure } from '@oficio/schemas/definition';
import type { Actor, CaseEvent } from '@oficio/schemas/interpret';
import type { TaskRow } from '../ports/index.js';

/**
 * Whether an officer may not take this outcome because they did the task that it must be checked against:
 * `notBy` of the task or of the outcome. Only the last time that the other task was done counts.
 */
export function breaksFourEyes(
  procedure: Procedure,
  event: CaseEvent,
  actor: Actor,
  tasks: readonly TaskRow[],
): boolean {
  if (event.kind !== 'officer' || actor.id === undefined) return false;
  const task = procedure.tasks.find((declared) => declared.id === event.task);
  const outcome = task?.outcomes.find((declared) => declared.id === event.outcome);
  return [task?.notBy, outcome?.notBy].some((other) => {
    if (other === undefined) return false;
    const last = tasks.filter((done) => done.task === other && done.status === 'done').at(-1);
    return last?.completedBy === actor.id;
  });
}
