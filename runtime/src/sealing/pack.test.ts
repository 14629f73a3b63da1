import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { plainDictionary, versionDictionary } from './dictionary.js';
import { pack } from './pack.js';
import { parcel, unparcel } from './parcel.js';
import { prose } from './prose.js';
import { UnreadableRow, unpack } from './unpack.js';
import { words } from './words.js';

const dictionary = versionDictionary({
  id: 'bench-permit',
  name: { es: 'Banco en la calle' },
  steps: ['offerEnd'],
});
const again = (value: unknown) => unpack(pack(value, dictionary), dictionary);

/** Pseudo-random, from a printed seed: a failure can be repeated. */
function randomValues(seed: number): () => unknown {
  let state = seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % limit;
  };
  const texts = [
    '',
    'kind',
    'Banco en la calle',
    'ñ€😀',
    '2026-02-30',
    '2026-03-31',
    '1899-12-31',
    'deadline:offerEnd',
    'a:b',
  ];
  const uuid = '019bc0ab-2400-739f-a9a3-69fa4f7e9714';
  const numbers = [
    0,
    31,
    32,
    -1,
    127,
    128,
    2 ** 31,
    1_768_464_000_000,
    Number.MAX_SAFE_INTEGER,
    0.1,
    -2.5e300,
  ];
  const value = (depth: number): unknown => {
    const kind = below(depth > 4 ? 5 : 7);
    if (kind === 0) return [null, true, false][below(3)];
    if (kind === 1) return numbers[below(numbers.length)];
    if (kind === 2) return texts[below(texts.length)];
    if (kind === 3) return [uuid, uuid.toUpperCase(), 'a'.repeat(64), 'x'.repeat(below(300))][below(4)];
    if (kind === 4) return `text ${below(1000)}`;
    const size = below(12);
    if (kind === 5) return Array.from({ length: size }, () => value(depth + 1));
    return Object.fromEntries(Array.from({ length: size }, (_, index) => [`key${index}`, value(depth + 1)]));
  };
  return () => value(0);
}

describe('a packed row', () => {
  it('is read as it was written, whatever it holds', () => {
    const seed = 20_260_115;
    const next = randomValues(seed);
    for (let round = 0; round < 500; round += 1) {
      const value = next();
      expect([seed, round, again(value)]).toEqual([seed, round, value]);
    }
  });

  it('drops what is undefined, as JSON does, and keeps a key that names the prototype', () => {
    expect(again({ a: undefined, b: 1 })).toEqual({ b: 1 });
    const odd = JSON.parse('{"__proto__":{"a":1}}');
    expect(JSON.stringify(again(odd))).toBe('{"__proto__":{"a":1}}');
  });

  it('points at the texts of its version instead of spelling them', () => {
    expect(pack('Banco en la calle', dictionary).length).toBe(2);
    expect(pack('kind', dictionary).length).toBe(1);
    expect(pack('Banco en la calle', plainDictionary).length).toBe(19);
  });

  it.each([
    ['cut short', (row: Buffer) => row.subarray(0, -1)],
    ['longer than it was', (row: Buffer) => Buffer.concat([row, Buffer.of(0)])],
    ['of another dictionary', () => pack(['Banco en la calle'], dictionary)],
  ])('is not read when it is %s', (_, change) => {
    expect(() => unpack(change(pack({ kind: 'clock', at: 5000 }, plainDictionary)), plainDictionary)).toThrow(
      UnreadableRow,
    );
  });

  it('is read by a program that knows more words, also those that its version had for its own', () => {
    const definition = { id: 'bench-permit', name: { es: 'Banco en la calle' }, steps: ['offerEnd'] };
    const row = { id: 'bench-permit', name: 'Banco en la calle', steps: 'offerEnd' };
    const later = versionDictionary(definition, [...words, 'a new word', 'Banco en la calle']);
    expect(unpack(pack(row, versionDictionary(definition)), later)).toEqual(row);
  });

  it('depends on words and sentences that never change, only grow', () => {
    const hash = (text: string | Buffer) => createHash('sha256').update(text).digest('hex').slice(0, 16);
    const released = 196;
    expect([new Set(words).size, hash(words.slice(0, released).join('\n'))]).toEqual([
      words.length,
      '62ade619f2ba9498',
    ]);
    expect(hash(prose)).toBe('274d98e95ce11715');
  });
});

describe('a parcel', () => {
  const edition = { version: 300, dictionary };
  const account = {
    text: 'El plazo acaba el lunes 26 de enero de 2026 a las 23:59:59, según el reloj de la sede. '.repeat(8),
  };

  it('names the version whose dictionary it uses', () => {
    const asked: number[] = [];
    const row = parcel(['offerEnd'], edition);
    const value = unparcel(row, (version) => {
      asked.push(version);
      return dictionary;
    });
    expect([value, asked]).toEqual([['offerEnd'], [300]]);
    expect(unparcel(parcel(['offerEnd'], undefined), () => dictionary)).toEqual(['offerEnd']);
  });

  it('compresses long rows', () => {
    const row = parcel(account, edition);
    expect(row.length).toBeLessThan(60);
    expect(unparcel(row, () => dictionary)).toEqual(account);
  });

  it('of a format that is not known is not guessed', () => {
    expect(() => unparcel(Buffer.of(0x80, 0), () => dictionary)).toThrow('another version of the program');
    expect(() => unparcel(Buffer.alloc(0), () => dictionary)).toThrow(UnreadableRow);
  });
});
