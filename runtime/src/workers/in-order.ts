import type { Pace } from './pace.js';

/**
 * Does bulk work in its order: each piece begins after all that stand before it have begun, and after those of its
 * key have ended; as many are in flight as the pace allows, and each begins in its turn. When one fails no other
 * begins, what was begun ends, and it rejects.
 */
export async function inOrder<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  { pace, keyOf }: { pace: Pick<Pace, 'turn' | 'atOnce'>; keyOf: (item: Item) => string },
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const busy = new Set<string>();
  const failures: unknown[] = [];
  let ended: () => void = () => undefined;
  const oneEnds = (): Promise<void> =>
    new Promise((resolve) => {
      ended = resolve;
    });

  const begin = (key: string, item: Item): void => {
    busy.add(key);
    work(item)
      .catch((error: unknown) => failures.push(error))
      .finally(() => {
        busy.delete(key);
        ended();
      });
  };

  try {
    for await (const item of items) {
      const key = keyOf(item);
      while (busy.size >= pace.atOnce() || busy.has(key)) await oneEnds();
      await pace.turn();
      if (failures.length > 0) break;
      begin(key, item);
    }
  } finally {
    while (busy.size > 0) await oneEnds();
  }
  if (failures.length > 0) throw failures[0];
}
