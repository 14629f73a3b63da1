import { describe, expect, it } from 'vitest';
import { together } from './together.js';

describe('work done together', () => {
  it('begins in order, keeps the order of a key and never exceeds the limit', async () => {
    const items = ['a1', 'b1', 'a2', 'c1', 'd1', 'b2', 'a3'];
    const begun: string[] = [];
    const ended: string[] = [];
    let inFlight = 0;
    let most = 0;
    await together(items, { limit: 2, keyOf: (item) => item.charAt(0) }, async (item) => {
      begun.push(item);
      inFlight += 1;
      most = Math.max(most, inFlight);
      await Promise.resolve();
      inFlight -= 1;
      ended.push(item);
    });
    expect(most).toBe(2);
    expect([...begun].sort()).toEqual([...items].sort());
    for (const key of ['a', 'b'])
      expect(ended.filter((item) => item.startsWith(key))).toEqual(
        items.filter((item) => item.startsWith(key)),
      );
    expect(begun.slice(0, 2)).toEqual(['a1', 'b1']);
  });

  it('does nothing with nothing', async () => {
    await together([], { limit: 4, keyOf: String }, () => Promise.reject(new Error('nobody')));
  });

  it('rejects with what the work rejected with', async () => {
    const failing = together(['x'], { limit: 4, keyOf: String }, () => Promise.reject(new Error('a bug')));
    await expect(failing).rejects.toThrow('a bug');
  });
});
