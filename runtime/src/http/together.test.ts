import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { together } from './together.js';

it('lets those that came in one turn go in their order, a group at a time, and others between two groups', async () => {
  const told: string[] = [];
  const othersThatCame = together(2);
  const come = (name: string) => othersThatCame().then(() => told.push(name));
  const all = ['a', 'b', 'c', 'd', 'e'].map(come);
  expect(told).toEqual([]);
  await setImmediate();
  told.push('read');
  all.push(come('f'));
  await Promise.all(all);
  expect(told).toEqual(['a', 'b', 'read', 'c', 'd', 'e', 'f']);
});

it('passes layer by layer', async () => {
  const told: string[] = [];
  const othersThatCame = together();
  const request = async (name: string) => {
    await othersThatCame();
    for (const layer of [1, 2]) {
      told.push(`${name}${layer}`);
      await null;
    }
  };
  await Promise.all(['a', 'b'].map(request));
  expect(told).toEqual(['a1', 'b1', 'a2', 'b2']);
});

it('holds nobody who comes alone', async () => {
  const othersThatCame = together();
  await othersThatCame();
  await othersThatCame();
});
