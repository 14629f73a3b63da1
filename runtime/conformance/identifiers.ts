/** Names of the chart as ids of our language, which knows fewer letters; no two names share an id. */
import { identifier } from '@oficio/schemas/definition';

export interface Identifiers {
  /** The id of a name, the same every time. */
  of(name: string): string;
  /** An id that no name has and none will get. */
  fresh(stem: string): string;
  /** The name behind an id; the id itself where it has none (a place that the conversion added). */
  nameOf(id: string): string;
}

export function identifiers(): Identifiers {
  const ids = new Map<string, string>();
  const names = new Map<string, string>();
  const taken = new Set<string>();

  const take = (stem: string): string => {
    const plain = stem.replaceAll(/[^A-Za-z0-9_-]/g, '_').replace(/^(?![A-Za-z])/, 'x');
    for (let count = 1; ; count += 1) {
      const id = count === 1 ? plain.slice(0, 64) : `${plain.slice(0, 58)}-${count}`;
      if (taken.has(id)) continue;
      taken.add(id);
      return identifier.parse(id);
    }
  };

  return {
    of(name) {
      const known = ids.get(name);
      if (known !== undefined) return known;
      const id = take(name);
      ids.set(name, id);
      names.set(id, name);
      return id;
    },
    fresh: take,
    nameOf: (id) => names.get(id) ?? id,
  };
}
