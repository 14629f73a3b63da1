import { describe, expect, it } from 'vitest';
import { memoryStore } from '../store/memory/memory-store.js';
import { inCaseTurn } from './case-turns.js';

describe('the turns of a case', () => {
  const store = memoryStore();
  const steps: string[] = [];
  const work = (name: string) => async () => {
    steps.push(`${name} begins`);
    await Promise.resolve();
    await Promise.resolve();
    steps.push(`${name} ends`);
    if (name === 'failing') throw new Error(name);
    return name;
  };

  it('come one after another, also after one that failed; another case does not wait', async () => {
    const [first, failing, last, elsewhere] = await Promise.allSettled([
      inCaseTurn(store, 'town', 'c1', work('first')),
      inCaseTurn(store, 'town', 'c1', work('failing')),
      inCaseTurn(store, 'town', 'c1', work('last')),
      inCaseTurn(store, 'town', 'c2', work('elsewhere')),
    ]);
    expect([first, failing, last, elsewhere].map((one) => one.status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    expect(steps.filter((step) => !step.startsWith('elsewhere'))).toEqual([
      'first begins',
      'first ends',
      'failing begins',
      'failing ends',
      'last begins',
      'last ends',
    ]);
    expect(steps.indexOf('elsewhere begins')).toBe(1);
  });
});
