import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { oncePerTurn } from './once-per-turn.js';

it('reads once in a turn, and again in the next or after being told to forget', async () => {
  let reads = 0;
  const counted = oncePerTurn((key: string) => {
    reads += 1;
    return `${key}${reads}`;
  });
  expect([counted.read('a'), counted.read('b'), counted.read('a')]).toEqual(['a1', 'b2', 'a1']);
  counted.forget();
  expect(counted.read('a')).toBe('a3');
  await setImmediate();
  expect(counted.read('a')).toBe('a4');
});

it('remembers also that there was nothing', () => {
  const answers = [undefined, 1];
  const { read } = oncePerTurn((_key: string) => answers.shift());
  expect([read('a'), read('a'), read('b')]).toEqual([undefined, undefined, 1]);
});
