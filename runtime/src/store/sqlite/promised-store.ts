/** The port over verbs that answer at once: reads are asked directly, writes go to whoever commits them. */
import type { Store } from '../../ports/index.js';
import { packedCommits } from './cases/packed-commits.js';
import type { Database } from './database.js';
import type { WriteCall } from './group-commit.js';
import { wholeRegister } from './register/whole-register.js';
import { verbKinds } from './verb-kinds.js';
import type { SqliteVerbs, StorePart } from './verbs.js';

type AnyVerb = (...given: readonly unknown[]) => unknown;

function promisedPart(
  part: StorePart,
  verbs: Record<string, AnyVerb>,
  write: (call: WriteCall) => Promise<unknown>,
): Record<string, AnyVerb> {
  const kinds: Record<string, 'read' | 'write'> = verbKinds[part];
  const promised = Object.entries(verbs).map(([verb, run]): [string, AnyVerb] => [
    verb,
    kinds[verb] === 'write' ? (...given) => write({ part, verb, given }) : async (...given) => run(...given),
  ]);
  return Object.fromEntries(promised);
}

/**
 * @param db where reads are asked.
 * @param write commits a verb and resolves with its answer once it is on disk.
 */
export function promisedStore(
  db: Database,
  verbs: SqliteVerbs,
  write: (call: WriteCall) => Promise<unknown>,
): Omit<Store, 'ready' | 'close'> {
  const parts = (Object.keys(verbs) as StorePart[]).map((part) => [
    part,
    promisedPart(part, verbs[part] as unknown as Record<string, AnyVerb>, write),
  ]);
  // `SqliteVerbs` is the port with its promises taken off; here they are put on again.
  const store = Object.fromEntries(parts) as Omit<Store, 'ready' | 'close'>;
  return {
    ...store,
    cases: { ...store.cases, commitStep: packedCommits(db, write) },
    register: { ...store.register, all: wholeRegister(db) },
  };
}
