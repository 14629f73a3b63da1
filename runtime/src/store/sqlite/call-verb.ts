import type { SqliteVerbs, StorePart } from './verbs.js';

/** A verb of the store as plain data: which, with what. */
export interface VerbCall {
  part: StorePart;
  verb: string;
  given: readonly unknown[];
}

/** Answers a call. Throws what the verb throws, and `TypeError` when there is none of that name. */
export function callVerb(verbs: SqliteVerbs, { part, verb, given }: VerbCall): unknown {
  // Calls are made of the port's own types; their names are checked where they are listed.
  const known = verbs[part] as unknown as Record<string, (...given: readonly unknown[]) => unknown>;
  const found = known[verb];
  if (found === undefined) throw new TypeError(`The store has no verb ${part}.${verb}`);
  return found(...given);
}
