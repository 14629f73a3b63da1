import { expect, it } from 'vitest';
import { parsedOnce } from './parsed-once.js';

it('gives what the text says, the same one while it is remembered, and lets nobody change it', () => {
  const parsed = parsedOnce<{ units: string[] }>(2);
  const first = parsed('{"units":["a"]}');
  expect(first).toEqual({ units: ['a'] });
  expect(parsed('{"units":["a"]}')).toBe(first);
  expect(() => first.units.push('b')).toThrow(TypeError);
  expect(parsed('{"units":[]}')).toEqual({ units: [] });
  expect(parsed('{"units":["c"]}')).toEqual({ units: ['c'] });
  expect(parsed('{"units":["a"]}')).not.toBe(first);
});
