/** The answer that a command already has under its key. */
import type { CommandAnswer, CommitReceipt, Store } from '../ports/index.js';
import type { CommandResult } from './commands.js';

/** What was answered to an opening under a key of the town. */
export async function openingAnswer(
  store: Pick<Store, 'idempotency'>,
  entity: string,
  key: string,
): Promise<CommandAnswer | undefined> {
  const known = await store.idempotency.find(entity, key);
  // Keys of openings hold receipts: nothing else is stored under a body hash of a command.
  return known && { bodyHash: known.bodyHash, receipt: known.answer as CommitReceipt };
}

/** The same answer for the same body, a refusal for another; undefined for a command that is new. */
export function repeatedAnswer(
  known: CommandAnswer | undefined,
  bodyHash: string,
): CommandResult | undefined {
  if (known === undefined) return undefined;
  return known.bodyHash === bodyHash
    ? { ok: true, receipt: known.receipt, replayed: true }
    : { ok: false, refused: { code: 'idempotency.reused' } };
}
