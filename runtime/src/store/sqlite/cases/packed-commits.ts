/** The port's `commitStep` over whoever writes: packed here, written there, and remembered here. */
import type { CaseStore, CommitResult } from '../../../ports/index.js';
import type { VerbCall } from '../call-verb.js';
import type { Database } from '../database.js';
import { clockAccounts } from './clock-accounts.js';
import { packStep } from './packed-step.js';

/** @param db where the words of the procedures are read. */
export function packedCommits(
  db: Database,
  write: (call: VerbCall) => Promise<unknown>,
): CaseStore['commitStep'] {
  const accounts = clockAccounts(db);
  return async (entity, commit) => {
    if (!db.$client.open) throw new Error('The store is closed.');
    const step = packStep(db.sealing, accounts, entity, commit);
    const answer = await write({ part: 'cases', verb: 'commitPacked', given: [entity, step] });
    // The answer of that verb.
    const result = answer as CommitResult;
    if (result.ok && !result.replayed) db.cases.advance(entity, commit, result.receipt);
    return result;
  };
}
