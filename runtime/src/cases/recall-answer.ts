import type { CommitReceipt, Store } from '../ports/index.js';
import type { CommandResult } from './commands.js';

/** The answer that a key already has: the same one for the same body, a refusal for another; undefined if none. */
export async function recallAnswer(
  store: Pick<Store, 'idempotency'>,
  entity: string,
  key: string,
  bodyHash: string,
): Promise<CommandResult | undefined> {
  const known = await store.idempotency.find(entity, key);
  if (known === undefined) return undefined;
  if (known.bodyHash !== bodyHash) return { ok: false, refused: { code: 'idempotency.reused' } };
  // Keys of commands hold receipts: nothing else is stored under a body hash of a command.
  return { ok: true, receipt: known.answer as CommitReceipt, replayed: true };
}
