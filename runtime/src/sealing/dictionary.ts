/**
 * The strings that a row need not spell: the words of the rows, and every text and identifier of the version
 * of the procedure that it belongs to. A published version never changes, so a place in it means the same for ever.
 */
import { words } from './words.js';

export interface Dictionary {
  readonly codes: ReadonlyMap<string, number>;
  readonly strings: readonly string[];
}

/** Places above this have no code: a definition with more texts spells the last ones. */
export const LARGEST_DICTIONARY = 16_000;

function collect(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') found.add(value);
  else if (Array.isArray(value)) for (const item of value) collect(item, found);
  else if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) {
      found.add(key);
      collect(item, found);
    }
}

function dictionaryOf(strings: Iterable<string>): Dictionary {
  const list = [...strings].slice(0, LARGEST_DICTIONARY);
  return { strings: list, codes: new Map(list.map((text, code) => [text, code])) };
}

/** The dictionary of a stored definition: its strings in the order in which they are written. */
export function versionDictionary(definition: unknown): Dictionary {
  const found = new Set(words);
  collect(definition, found);
  return dictionaryOf(found);
}

/** For rows that belong to no published version. */
export const plainDictionary: Dictionary = dictionaryOf(new Set(words));
