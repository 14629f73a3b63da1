/** Rows of one kind by town and key. What goes in and what comes out are copies: nobody changes a row from outside. */
export class MemoryTable<Row> {
  readonly #rows = new Map<string, Map<string, Row>>();

  #of(entity: string): Map<string, Row> {
    const known = this.#rows.get(entity);
    if (known) return known;
    const made = new Map<string, Row>();
    this.#rows.set(entity, made);
    return made;
  }

  get(entity: string, key: string): Row | undefined {
    const row = this.#of(entity).get(key);
    return row === undefined ? undefined : structuredClone(row);
  }

  has(entity: string, key: string): boolean {
    return this.#of(entity).has(key);
  }

  put(entity: string, key: string, row: Row): void {
    this.#of(entity).set(key, structuredClone(row));
  }

  /** False, and nothing changes, when the key is taken. */
  add(entity: string, key: string, row: Row): boolean {
    if (this.has(entity, key)) return false;
    this.put(entity, key, row);
    return true;
  }

  delete(entity: string, key: string): void {
    this.#of(entity).delete(key);
  }

  /** Removes those that pass, `limit` at most. Returns how many. */
  deleteAll(entity: string, test: (row: Row) => boolean, limit: number): number {
    const rows = this.#of(entity);
    const found = [...rows].filter(([, row]) => test(row)).slice(0, limit);
    for (const [key] of found) rows.delete(key);
    return found.length;
  }

  /** In the order in which the keys were first put. */
  all(entity: string, test: (row: Row) => boolean = () => true): Row[] {
    return [...this.#of(entity).values()].filter(test).map((row) => structuredClone(row));
  }
}

export const keyOf = (...parts: readonly (string | number)[]): string => parts.join('\u0000');

/** Orders by each of the values that `by` gives; numbers and texts of one kind, null last. */
export function ordered<Row>(rows: Row[], by: (row: Row) => readonly (string | number | null)[]): Row[] {
  return rows.sort((one, other) => {
    const [a, b] = [by(one), by(other)];
    for (const [index, left] of a.entries()) {
      const right = b[index] ?? null;
      if (left === right) continue;
      if (left === null) return 1;
      if (right === null) return -1;
      return left < right ? -1 : 1;
    }
    return 0;
  });
}
