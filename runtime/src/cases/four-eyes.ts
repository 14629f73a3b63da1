import type { Procedure } from '@oficio/schemas/definition';
import type { Actor, CaseEvent } from '@oficio/schemas/interpret';
import type { TaskRow } from '../ports/index.js';

/** The tasks that this outcome must be checked against: `notBy` of its task, or of itself. Most have none. */
export function checkedAgainst(procedure: Procedure, event: CaseEvent): string[] {
  if (event.kind !== 'officer') return [];
  const task = procedure.tasks.find((declared) => declared.id === event.task);
  const outcome = task?.outcomes.find((declared) => declared.id === event.outcome);
  return [task?.notBy, outcome?.notBy].filter((other) => other !== undefined);
}

/**
 * Whether an officer may not take an outcome because they did one of the tasks that it must be checked against. Only
 * the last time that each was done counts.
 */
export function breaksFourEyes(
  checked: readonly string[],
  { id }: Actor,
  tasks: readonly Pick<TaskRow, 'task' | 'status' | 'completedBy'>[],
): boolean {
  if (id === undefined) return false;
  return checked.some((other) => {
    const last = tasks.filter(({ task, status }) => task === other && status === 'done').at(-1);
    return last?.completedBy === id;
  });
}
