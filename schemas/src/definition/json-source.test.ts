import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from './json-source.js';

describe('readJson', () => {
  it('reads every JSON value as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const source = readJson(text);
        expect(source.ok && source.value).toEqual(JSON.parse(text));
      }),
    );
  });

  it('accepts and refuses the same texts as JSON.parse, keys written twice apart', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '-',
      '0.5',
      '01',
      'true',
      'nul',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 7 }), (pieces) => {
        const text = pieces.join('');
        let accepted = true;
        try {
          JSON.parse(text);
        } catch {
          accepted = false;
        }
        expect(readJson(text).ok).toBe(accepted);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['{"a": 1,}', 'character', { line: 1, column: 9 }],
    ['[1, 2', 'end', { line: 1, column: 6 }],
    ['{"a":\n  "x\ny"}', 'text', { line: 2, column: 3 }],
    ['[.5]', 'number', { line: 1, column: 2 }],
    ['{} x', 'after', { line: 1, column: 4 }],
    ['['.repeat(300), 'depth', { line: 1, column: 202 }],
  ])('%j stops with the fault and its place', (text, fault, position) => {
    expect(readJson(text)).toMatchObject({ ok: false, fault, position });
  });

  it('keeps the place of every value and an ordinary key named __proto__', () => {
    const source = readJson('{\n "a": [1,\n  {"__proto__": 2}]}');
    expect(source.ok && source.positions.get('/a/1/__proto__')).toEqual({ line: 3, column: 17 });
    expect(source.ok && Object.keys((source.value as { a: object[] }).a[1] ?? {})).toEqual(['__proto__']);
  });
});
