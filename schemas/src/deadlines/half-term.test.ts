import { describe, expect, it } from 'vitest';
import { halfOf, urgentTerm } from './half-term.js';

describe('half of a term', () => {
  it.each([
    ['10 working days', { amount: 10, unit: 'workingDays' }, 'down', [{ amount: 5, unit: 'workingDays' }]],
    ['15 rounded down', { amount: 15, unit: 'workingDays' }, 'down', [{ amount: 7, unit: 'workingDays' }]],
    ['15 rounded up', { amount: 15, unit: 'workingDays' }, 'up', [{ amount: 8, unit: 'workingDays' }]],
    ['1 day rounded down', { amount: 1, unit: 'workingDays' }, 'down', []],
    ['6 months', { amount: 6, unit: 'months' }, 'down', [{ amount: 3, unit: 'months' }]],
    ['1 year', { amount: 1, unit: 'years' }, 'down', [{ amount: 6, unit: 'months' }]],
    [
      '1 month of 31 days, down',
      { amount: 1, unit: 'months' },
      'down',
      [{ amount: 15, unit: 'naturalDays' }],
    ],
    ['1 month of 31 days, up', { amount: 1, unit: 'months' }, 'up', [{ amount: 16, unit: 'naturalDays' }]],
    [
      '3 months',
      { amount: 3, unit: 'months' },
      'down',
      [
        { amount: 1, unit: 'months' },
        { amount: 15, unit: 'naturalDays' },
      ],
    ],
  ] as const)('%s from 10 March', (_, term, rounding, half) => {
    expect(halfOf(term, '2026-03-10', rounding)).toEqual(half);
  });
});

describe('urgency (art. 33)', () => {
  it('halves the audience of 15 days to 8, in favour of the person, or to 7 by policy', () => {
    const audience = { amount: 15, unit: 'workingDays' } as const;
    expect(urgentTerm(audience, '2026-03-10')).toEqual([{ amount: 8, unit: 'workingDays' }]);
    expect(urgentTerm(audience, '2026-03-10', { rounding: 'down' })).toEqual([
      { amount: 7, unit: 'workingDays' },
    ]);
  });

  it('never touches applications and appeals', () => {
    const appeal = { amount: 1, unit: 'months' } as const;
    expect(urgentTerm(appeal, '2026-03-10', { purpose: 'appeal' })).toEqual([appeal]);
    expect(urgentTerm(appeal, '2026-03-10', { purpose: 'application' })).toEqual([appeal]);
  });
});
