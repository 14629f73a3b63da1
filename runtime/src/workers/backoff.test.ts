import { expect, it } from 'vitest';
import { backoff, outboxBackoff } from './backoff.js';

const policy = { first: 1000, longest: 5000, tries: 5 };

it.each([
  [1, 0, 1000],
  [2, 0, 2000],
  [3, 0, 4000],
  [4, 0, 5000],
  [1, 1, 1200],
  [5, 0, undefined],
  [9, 0, undefined],
])('after %i failures (jitter %d) waits %s ms', (failures, jitter, wait) => {
  expect(backoff(failures, policy, jitter)).toBe(wait);
});

it('gives the post more than a day before a person must look', () => {
  const waits = Array.from(
    { length: outboxBackoff.tries - 1 },
    (_, index) => backoff(index + 1, outboxBackoff, 0) ?? 0,
  );
  expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(24 * 3_600_000);
});
