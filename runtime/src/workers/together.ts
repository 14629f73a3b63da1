/**
 * Does work for many things at once, at most `limit` at a time, beginning in their order. Those of one key follow
 * one another. When one fails, what was begun ends, and it rejects.
 */
export async function together<Item>(
  items: readonly Item[],
  { limit, keyOf }: { limit: number; keyOf: (item: Item) => string },
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const lines = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const line = lines.get(key);
    if (line) line.push(item);
    else lines.set(key, [item]);
  }
  const waiting = lines.values();
  const hand = async (): Promise<void> => {
    // The iterator is shared: each hand takes the next line that nobody has.
    for (const line of waiting) for (const item of line) await work(item);
  };
  const hands = Array.from({ length: Math.min(limit, lines.size) }, hand);
  for (const ended of await Promise.allSettled(hands)) if (ended.status === 'rejected') throw ended.reason;
}
