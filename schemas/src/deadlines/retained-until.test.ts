import { expect, it } from 'vitest';
import { retainedUntil } from './retained-until.js';

it.each([
  ['2026-01-15', 5, '2031-01-15'],
  ['2024-02-29', 1, '2025-02-28'],
  ['2024-02-29', 4, '2028-02-29'],
  ['2026-01-15', 0, '2026-01-15'],
])('a case that ended on %s and is kept %i years is kept until %s', (endedOn, years, until) => {
  expect(retainedUntil(endedOn, years)).toBe(until);
});
