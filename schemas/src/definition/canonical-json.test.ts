import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, canonicalJsonFile } from './canonical-json.js';

describe('canonicalJson', () => {
  it('is the same whatever the order of the keys, and keeps the order of lists', () => {
    expect(canonicalJson({ b: [2, 1], a: { d: 1, c: undefined } })).toBe('{"a":{"d":1},"b":[2,1]}');
    expect(canonicalJson({ a: { d: 1 }, b: [2, 1] })).toBe('{"a":{"d":1},"b":[2,1]}');
  });

  it('loses nothing and is stable', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
        expect(canonicalJson(JSON.parse(canonicalJsonFile(plain)))).toBe(canonicalJson(plain));
      }),
    );
  });
});
