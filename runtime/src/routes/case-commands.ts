import type { CommandRefusal, CommandResult } from '../cases/commands.js';
import { isProblemCode } from '../http/problem-catalogue.js';
import { type RefusalDetails, refuse } from '../http/refuse.js';
import type { CommitReceipt } from '../ports/index.js';

/** The words of the chart go with the code: which condition was not met, which answer is wrong. */
function detailsOf({ refusal }: CommandRefusal): RefusalDetails {
  if (!refusal) return {};
  const errors = refusal.problems?.map(({ question, code, text }) => ({
    path: `body/event/answers/${question}`,
    code,
    text,
  }));
  return { detail: refusal.text, ...(errors && { errors }) };
}

/** The receipt of a command, or its refusal as a problem. */
export function receiptOf(result: CommandResult): CommitReceipt {
  if (result.ok) return result.receipt;
  const { code } = result.refused;
  return refuse(isProblemCode(code) ? code : 'server.failure', detailsOf(result.refused));
}
