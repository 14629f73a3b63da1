/**
 * What was used last, by name. Two maps take turns: names only enter the newer one, and the older one goes as a whole.
 * A map from which one is taken for each that is put in would be simpler, but V8 keeps each table that such a map
 * outgrows, with all that it held, until the next full collection: a twelfth of what each step makes lived on that way,
 * and was copied twice.
 */

export interface Recent<Value> {
  get(name: string): Value | undefined;
  set(name: string, value: Value): void;
  forget(name: string): void;
}

/** What the maps hold instead of values, so that a table that was outgrown holds none. */
interface Held<Value> {
  value: Value | undefined;
}

/** @param most values that are remembered, two or more; at least half of them are those used last. */
export function recent<Value>(most: number): Recent<Value> {
  const each = Math.floor(most / 2);
  let newer = new Map<string, Held<Value>>();
  let older = new Map<string, Held<Value>>();

  const enter = (name: string, held: Held<Value>): void => {
    if (newer.size >= each) {
      older = newer;
      newer = new Map();
    }
    newer.set(name, held);
  };
  const held = (name: string): Held<Value> | undefined => {
    const used = newer.get(name);
    if (used) return used;
    const found = older.get(name);
    if (found) enter(name, found);
    return found;
  };

  return {
    get: (name) => held(name)?.value,
    set(name, value) {
      const known = held(name);
      if (known) known.value = value;
      else enter(name, { value });
    },
    forget(name) {
      const known = newer.get(name) ?? older.get(name);
      if (known) known.value = undefined;
    },
  };
}
