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

/**
 * Where the strings of a version begin: the words may grow up to here, and nothing that was written before
 * changes its place.
 */
const VERSION_STARTS_AT = 1024;

function dictionaryOf(known: readonly string[], own: Iterable<string>): Dictionary {
  if (known.length > VERSION_STARTS_AT) throw new RangeError(`There is room for ${VERSION_STARTS_AT} words`);
  const strings: string[] = [...known];
  const codes = new Map<string, number>();
  for (const text of own) {
    const code = VERSION_STARTS_AT + codes.size;
    if (code >= LARGEST_DICTIONARY) break;
    strings[code] = text;
    codes.set(text, code);
  }
  // A word has the shorter code; its place among the strings of the version stays taken all the same.
  for (const [code, word] of known.entries()) codes.set(word, code);
  return { strings, codes };
}

/**
 * The dictionary of a stored definition: its strings in the order in which they are written.
 * @param known the words of the rows; only a test gives others.
 */
export function versionDictionary(definition: unknown, known: readonly string[] = words): Dictionary {
  const found = new Set<string>();
  collect(definition, found);
  return dictionaryOf(known, found);
}

/** For rows that belong to no published version. */
export const plainDictionary: Dictionary = dictionaryOf(words, []);
