import { describe, expect, it } from 'vitest';
import { inOrder } from './in-order.js';

const paceOf = (limit: number) => ({ turn: () => Promise.resolve(), atOnce: () => limit });
const byLetter = (item: string): string => item.charAt(0);

/** Work whose end the test decides. */
function heldWork() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    begun,
    work: (item: string) =>
      new Promise<void>((resolve) => {
        begun.push(item);
        ends.set(item, resolve);
      }),
    async end(item: string) {
      ends.get(item)?.();
      // All that follows from it without waiting for anything else.
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

describe('bulk work in its order', () => {
  it('begins nothing before all that stands before it has begun, nor above the limit', async () => {
    const { begun, work, end } = heldWork();
    const all = inOrder(['a1', 'b1', 'c1', 'd1'], { pace: paceOf(2), keyOf: byLetter }, work);
    await end('none');
    expect(begun).toEqual(['a1', 'b1']);
    await end('b1');
    expect(begun).toEqual(['a1', 'b1', 'c1']);
    await end('a1');
    await end('c1');
    await end('d1');
    await all;
    expect(begun).toEqual(['a1', 'b1', 'c1', 'd1']);
  });

  it('keeps those of one key apart, and lets nobody pass the one that waits', async () => {
    const { begun, work, end } = heldWork();
    const all = inOrder(['a1', 'a2', 'b1'], { pace: paceOf(8), keyOf: byLetter }, work);
    await end('none');
    expect(begun).toEqual(['a1']);
    await end('a1');
    expect(begun).toEqual(['a1', 'a2', 'b1']);
    await end('a2');
    await end('b1');
    await all;
  });

  it('asks for a turn before each, and takes what comes little by little', async () => {
    let turns = 0;
    const done: string[] = [];
    async function* little() {
      for (const item of ['a', 'b', 'c']) yield item;
    }
    const pace = {
      atOnce: () => 4,
      turn: async () => {
        turns += 1;
      },
    };
    await inOrder(little(), { pace, keyOf: byLetter }, async (item) => void done.push(item));
    expect(done).toEqual(['a', 'b', 'c']);
    expect(turns).toBe(3);
  });

  it('rejects with the first failure, begins no other, and lets what was begun end', async () => {
    const { begun, work, end } = heldWork();
    let over = false;
    const all = inOrder(['a', 'b', 'c', 'd'], { pace: paceOf(2), keyOf: byLetter }, (item) =>
      item === 'b' ? Promise.reject(new Error('a bug')) : work(item),
    ).finally(() => {
      over = true;
    });
    const outcome = expect(all).rejects.toThrow('a bug');
    await end('none');
    expect(begun).toEqual(['a']);
    expect(over).toBe(false);
    await end('a');
    await outcome;
  });
});
