import { describe, expect, it } from 'vitest';
import type { Computation, Parameter } from '../definition/index.js';
import { compute } from './compute.js';

const rates: Parameter = {
  id: 'rates',
  name: { es: '', 'ca-valencia': '' },
  type: 'table',
  value: [
    { key: ['general'], value: 50 },
    { key: ['special'], value: 70 },
  ],
};
const scope = (fields: Record<string, string | number | null>) => ({
  today: '2026-03-10',
  fields: Object.fromEntries(
    Object.entries(fields).map(([id, value]) => [id, { value, source: 'test', on: '2026-03-10' }]),
  ),
  parameters: new Map([['rates', rates]]),
});
const rate: Computation = { op: 'lookUp', parameter: 'rates', keys: [{ field: 'category' }] };
const saving: Computation = {
  op: 'round',
  decimals: 2,
  of: {
    op: 'multiply',
    left: { op: 'value', of: { field: 'quota' } },
    right: { op: 'multiply', left: rate, right: { op: 'value', of: { value: 0.01 } } },
  },
};

describe('a computed field', () => {
  it('looks a rate up in the table of the town', () => {
    expect(compute(rate, scope({ category: 'special' }))).toBe(70);
    expect(compute(rate, scope({ category: 'other' }))).toBeNull();
  });
  it('multiplies and rounds an amount to the cent', () => {
    expect(compute(saving, scope({ category: 'general', quota: 321.99 }))).toBe(161);
  });
  it.each([
    [1.005, 1.01],
    [-1.005, -1.01],
    [2.345, 2.35],
    [1e21, 1e21],
  ])('rounds %d half away from zero on its decimals: %d', (value, rounded) => {
    expect(compute({ op: 'round', decimals: 2, of: { op: 'value', of: { value } } }, scope({}))).toBe(
      rounded,
    );
  });
  it('has no value when a datum is missing: a sum with a hole is not a smaller sum', () => {
    expect(compute(saving, scope({ category: 'general' }))).toBeNull();
    expect(compute(saving, scope({ category: 'general', quota: null }))).toBeNull();
  });
});
