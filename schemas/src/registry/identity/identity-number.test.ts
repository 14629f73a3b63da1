import { describe, expect, it } from 'vitest';
import { checkIdentityNumber, maskIdentityNumber, normaliseIdentityNumber } from './identity-number.js';
import vectors from './identity-vectors.json' with { type: 'json' };

describe('identity numbers', () => {
  for (const kind of ['nif', 'nie', 'cif'] as const) {
    it.each(vectors[kind])(`accepts the published ${kind} %s`, (value) => {
      expect(checkIdentityNumber(value)).toEqual({ ok: true, kind, value });
    });
  }
  it.each(vectors.invalid)('refuses $value for its $problem', ({ value, problem }) => {
    expect(checkIdentityNumber(value)).toMatchObject({ ok: false, problem });
  });
  it.each(vectors.normalise)('normalises $typed', ({ typed, value }) => {
    expect(normaliseIdentityNumber(typed)).toBe(value);
    expect(checkIdentityNumber(typed)).toMatchObject({ ok: true, value });
  });
  it('names the letter that the digits ask for', () => {
    expect(checkIdentityNumber('12345678A')).toEqual({ ok: false, problem: 'letter', expected: 'Z' });
  });
  it.each([
    ['12345678Z', '***4567**'],
    ['X1234567L', '****4567*'],
    ['not a number', '*********'],
  ])('masks %s as %s', (value, masked) => {
    expect(maskIdentityNumber(value)).toBe(masked);
  });
});
