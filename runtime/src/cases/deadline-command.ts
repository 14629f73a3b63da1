import type { CaseEvent } from '@oficio/schemas/interpret';
import type { DispatchCommand } from './commands.js';

/** The command that ends a clock of a case: the same one whoever finds it over, so that it counts once. */
export function deadlineCommand(timer: {
  caseId: string;
  deadline: string;
  generation: number;
}): DispatchCommand & { event: CaseEvent } {
  const { caseId, deadline, generation } = timer;
  return {
    caseId,
    event: { kind: 'deadline', deadline, generation },
    actor: { kind: 'clock' },
    idempotencyKey: `timer:${caseId}:${deadline}:${generation}`,
  };
}
