import type { Procedure } from '@oficio/schemas/definition';

/** Where new ids come from; injected, so that commands are repeatable in tests. */
export interface IdSource {
  /** An id that starts with the prefix and is not in use in the document. */
  next(prefix: string, procedure: Procedure): string;
}

/** Random ids: opaque, since names and places change freely and ids never do. */
export const randomIds: IdSource = {
  next: (prefix) => `${prefix}_${crypto.randomUUID().replaceAll('-', '').slice(0, 10)}`,
};

/** Ids that count up: `phase_1`, `phase_2`, … for tests and for readable templates. */
export function countingIds(): IdSource {
  let count = 0;
  return { next: (prefix) => `${prefix}_${++count}` };
}
