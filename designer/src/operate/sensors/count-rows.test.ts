import { describe, expect, it } from 'vitest';
import { countRows } from './count-rows';

const excluded = { openCase: 2, refusedThisPeriod: 0, noOffers: 0, alreadyReached: 0, byHand: 1 };

describe('the counts of a run', () => {
  it('add up to everybody that was looked at', () => {
    const { rows, addsUp } = countRows({ evaluated: 100, proposed: 12, notMet: 80, missing: 5, excluded });
    expect(addsUp).toBe(true);
    expect(rows.map(({ key }) => key)).toEqual(['proposed', 'notMet', 'missing', 'openCase', 'byHand']);
  });

  it('say so when they do not', () => {
    expect(countRows({ evaluated: 101, proposed: 12, notMet: 80, missing: 5, excluded }).addsUp).toBe(false);
  });
});
