import { describe, expect, it } from 'vitest';
import type { Term, TermUnit } from '../definition/index.js';
import { fit, longestDays, shortestDays, spanOf } from './term-span.js';

const term = (amount: number, unit: TermUnit): Term => ({ amount, unit });

describe('how long a term lasts', () => {
  it.each([
    [term(5, 'workingDays'), 5, 8],
    [term(10, 'workingDays'), 12, 15],
    [term(15, 'naturalDays'), 15, 15],
    [term(1, 'months'), 28, 32],
    [term(3, 'months'), 89, 93],
    [term(6, 'months'), 181, 185],
    [term(1, 'years'), 365, 366],
    [term(24, 'hours'), 1, 4],
  ])('%o takes from %i to %i natural days', (one, shortest, longest) => {
    expect([shortestDays(spanOf([one])), longestDays(spanOf([one]))]).toEqual([shortest, longest]);
  });
});

describe('whether some terms fit in another', () => {
  it.each<[Term[], Term, string]>([
    [[term(10, 'workingDays'), term(10, 'workingDays')], term(20, 'workingDays'), 'fits'],
    [[term(10, 'workingDays'), term(11, 'workingDays')], term(20, 'workingDays'), 'neverFits'],
    [[term(2, 'months'), term(1, 'months')], term(3, 'months'), 'fits'],
    [[term(2, 'months'), term(1, 'workingDays')], term(2, 'months'), 'neverFits'],
    [[term(1, 'months'), term(10, 'workingDays')], term(2, 'months'), 'fits'],
    [[term(20, 'workingDays')], term(1, 'months'), 'mayNotFit'],
    [[term(30, 'workingDays')], term(1, 'months'), 'neverFits'],
    [[term(12, 'months')], term(1, 'years'), 'fits'],
    [[], term(1, 'naturalDays'), 'fits'],
  ])('%o in %o: %s', (terms, limit, expected) => {
    expect(fit(spanOf(terms), spanOf([limit]))).toBe(expected);
  });
});
