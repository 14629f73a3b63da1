/**
 * A strict reader of JSON text (RFC 8259) that remembers where each value is and refuses a key written
 * twice. `JSON.parse` says where it stopped in words that differ between engines, and drops doubled keys.
 */
import { jsonPointer } from './definition-problem.js';

export type JsonFault = 'character' | 'end' | 'text' | 'number' | 'after' | 'depth';

export interface JsonPosition {
  line: number;
  column: number;
}

export type JsonSource =
  | {
      ok: true;
      value: unknown;
      /** Where the value at a JSON pointer begins. */
      positions: ReadonlyMap<string, JsonPosition>;
      duplicateKeys: { pointer: string; position: JsonPosition }[];
    }
  | { ok: false; fault: JsonFault; found: string; position: JsonPosition };

class Stop extends Error {
  constructor(
    readonly fault: JsonFault,
    readonly offset: number,
  ) {
    super(fault);
  }
}

/** Deeper than any real document; keeps a hostile one from exhausting the stack. */
const MAXIMUM_DEPTH = 200;
const blank = /[ \t\r\n]*/y;
const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 8259 section 7 forbids them unescaped.
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;

/** Reads JSON text; on a syntax error tells what was found and where (line and column from 1). */
export function readJson(text: string): JsonSource {
  const lineStarts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) lineStarts.push(i + 1);
  const positionOf = (offset: number): JsonPosition => {
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
  };
  const positions = new Map<string, JsonPosition>();
  const duplicateKeys: { pointer: string; position: JsonPosition }[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;

  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const peek = (): string => {
    take(blank);
    return text.charAt(at);
  };
  const expect = (character: string): void => {
    if (peek() !== character) throw new Stop(at >= text.length ? 'end' : 'character', at);
    at += 1;
  };
  const readString = (): string => {
    if (peek() !== '"') throw new Stop(at >= text.length ? 'end' : 'character', at);
    const found = take(string);
    if (found === undefined) throw new Stop('text', at);
    return JSON.parse(found) as string;
  };
  const readObject = (path: PropertyKey[]): Record<string, unknown> => {
    const result: Record<string, unknown> = {};
    at += 1;
    if (peek() === '}') {
      at += 1;
      return result;
    }
    for (;;) {
      peek();
      const keyAt = at;
      const key = readString();
      const inner = [...path, key];
      if (Object.hasOwn(result, key)) {
        duplicateKeys.push({ pointer: jsonPointer(inner), position: positionOf(keyAt) });
      }
      expect(':');
      const value = readValue(inner);
      // `__proto__` must stay an ordinary key.
      Object.defineProperty(result, key, { value, enumerable: true, writable: true, configurable: true });
      if (peek() !== ',') break;
      at += 1;
    }
    expect('}');
    return result;
  };
  const readArray = (path: PropertyKey[]): unknown[] => {
    const result: unknown[] = [];
    at += 1;
    if (peek() === ']') {
      at += 1;
      return result;
    }
    for (;;) {
      result.push(readValue([...path, result.length]));
      if (peek() !== ',') break;
      at += 1;
    }
    expect(']');
    return result;
  };
  const readValue = (path: PropertyKey[]): unknown => {
    const first = peek();
    if (path.length > MAXIMUM_DEPTH) throw new Stop('depth', at);
    positions.set(jsonPointer(path), positionOf(at));
    if (first === '{') return readObject(path);
    if (first === '[') return readArray(path);
    if (first === '"') return readString();
    for (const [word, value] of [
      ['true', true],
      ['false', false],
      ['null', null],
    ] as const) {
      if (text.startsWith(word, at)) {
        at += word.length;
        return value;
      }
    }
    if (first === '') throw new Stop('end', at);
    const digits = take(number);
    if (digits === undefined) throw new Stop(/[-0-9+.]/.test(first) ? 'number' : 'character', at);
    return Number(digits);
  };

  try {
    const value = readValue([]);
    if (peek() !== '') throw new Stop('after', at);
    return { ok: true, value, positions, duplicateKeys };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const found = text.charAt(error.offset);
    return { ok: false, fault: error.fault, found, position: positionOf(error.offset) };
  }
}
