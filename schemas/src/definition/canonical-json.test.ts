import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, canonicalJsonFile } from './canonical-json.js';

describe('canonicalJson', () => {
  it('is the same whatever the order of the keys, and keeps the order of lists', () => {
    expect(canonicalJson({ b: [2, 1], a: { d: 1, c: undefined } })).toBe('{"a":{"d":1},"b":[2,1]}');
    expect(canonicalJson({ a: { d: 1 }, b: [2, 1] })).toBe('{"a":{"d":1},"b":[2,1]}');
  });

  it.each([
    ['numbers before words, each in their order', { b: 1, 10: 1, 9: 1, a: 1 }, '{"9":1,"10":1,"a":1,"b":1}'],
    ['what only looks like a number among the words', { '01': 1, '-': 1, 1: 1 }, '{"1":1,"-":1,"01":1}'],
    [
      'an empty key, one that needs escapes, and one of prototypes',
      JSON.parse('{"__proto__":1,"\\n":2,"":3}'),
      '{"":3,"\\n":2,"__proto__":1}',
    ],
    [
      'what has no place in JSON',
      { a: [undefined, Number.NaN, () => 1], b: undefined, c: () => 1 },
      '{"a":[null,null,null]}',
    ],
    [
      'characters beyond the first plane by their code units',
      { '\ud83c\udf89': 1, '\uff5e': 2 },
      '{"🎉":1,"～":2}',
    ],
  ])('writes %s', (_, value, text) => {
    expect(canonicalJson(value)).toBe(text);
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
