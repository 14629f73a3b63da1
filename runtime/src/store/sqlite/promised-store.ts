/**
 * The port over verbs that answer at once: reads are asked directly, writes go to whoever commits them, and what goes
 * through many rows to whoever has the time.
 */
import type { Store } from '../../ports/index.js';
import type { VerbCall } from './call-verb.js';
import { packedCommits } from './cases/packed-commits.js';
import type { Database } from './database.js';
import { wholeRegister } from './register/whole-register.js';
import { type VerbKind, verbKinds } from './verb-kinds.js';
import type { SqliteVerbs, StorePart } from './verbs.js';

type AnyVerb = (...given: readonly unknown[]) => unknown;

/** Where the calls go that are not asked directly. */
export interface CallTakers {
  /** Commits a verb and resolves with its answer once it is on disk. */
  write(call: VerbCall): Promise<unknown>;
  /** Answers a verb that goes through many rows; asked directly when absent. */
  scan?(call: VerbCall): Promise<unknown>;
}

function promisedPart(
  part: StorePart,
  verbs: Record<string, AnyVerb>,
  takers: CallTakers,
): Record<string, AnyVerb> {
  const kinds: Record<string, VerbKind> = verbKinds[part];
  const promised = Object.entries(verbs).map(([verb, run]): [string, AnyVerb] => {
    const kind = kinds[verb] ?? 'read';
    const taker = kind === 'read' ? undefined : takers[kind];
    return [verb, taker ? (...given) => taker({ part, verb, given }) : async (...given) => run(...given)];
  });
  return Object.fromEntries(promised);
}

/** @param db where reads are asked. */
export function promisedStore(
  db: Database,
  verbs: SqliteVerbs,
  takers: CallTakers,
): Omit<Store, 'ready' | 'close'> {
  const parts = (Object.keys(verbs) as StorePart[]).map((part) => [
    part,
    promisedPart(part, verbs[part] as unknown as Record<string, AnyVerb>, takers),
  ]);
  // `SqliteVerbs` is the port with its promises taken off; here they are put on again.
  const store = Object.fromEntries(parts) as Omit<Store, 'ready' | 'close'>;
  return {
    ...store,
    cases: { ...store.cases, commitStep: packedCommits(db, takers.write) },
    register: { ...store.register, all: wholeRegister(db) },
  };
}
