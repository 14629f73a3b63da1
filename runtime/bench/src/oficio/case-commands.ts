/** The workload as commands of the engine, through the same doors as the product's own routes. */
import type { CommandResult } from '#product/cases/commands.js';
import { dispatchCaseEvent } from '#product/cases/dispatch-case-event.js';
import { openOnRequest } from '#product/cases/open-on-request.js';
import type { Deps } from '#product/deps.js';
import { actions, answers, ENTRY, PROCEDURE } from '../workload/events.js';
import { TOWN } from './bench-register.js';

export interface OpenedCase {
  caseId: string;
  personId: string;
}

function acknowledged(result: CommandResult): string {
  if (result.ok && !result.replayed) return result.receipt.caseId;
  throw new Error(result.ok ? 'a step was answered from memory' : `refused: ${result.refused.code}`);
}

/** Opens the case number `n` for a person. Resolves when it is on disk. */
export async function openWorkloadCase(deps: Deps, personId: string, n: number): Promise<OpenedCase> {
  const result = await openOnRequest(deps, TOWN, {
    procedureId: PROCEDURE,
    entry: ENTRY,
    subject: { kind: 'person', id: personId },
    personId,
    language: 'ca-valencia',
    answers,
    actor: { kind: 'citizen', id: personId },
    idempotencyKey: `bench:open:${n}`,
  });
  return { caseId: acknowledged(result), personId };
}

/** Sends the event `step` (1 to 7). Resolves when it is on disk; rejects when it is refused. */
export async function sendWorkloadEvent(deps: Deps, opened: OpenedCase, step: number): Promise<void> {
  const action = actions[step - 1];
  if (action === undefined) throw new Error(`The workload has no step ${step}.`);
  acknowledged(
    await dispatchCaseEvent(deps, TOWN, {
      caseId: opened.caseId,
      event: { kind: 'citizen', action },
      actor: { kind: 'citizen', id: opened.personId },
      idempotencyKey: `bench:${opened.caseId}:${step}`,
    }),
  );
}
