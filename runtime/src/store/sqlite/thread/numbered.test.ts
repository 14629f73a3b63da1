import { expect, it } from 'vitest';
import { numbered } from './numbered.js';

it('gives each its own number while it waits, and gives each back once', () => {
  const waiting = numbered<string>();
  const [one, two] = [waiting.put('one'), waiting.put('two')];
  expect(one).not.toBe(two);
  expect(waiting.count()).toBe(2);
  expect(waiting.take(one)).toBe('one');
  expect(waiting.take(one)).toBeUndefined();
  const three = waiting.put('three');
  expect(three).not.toBe(two);
  expect([waiting.take(two), waiting.take(three), waiting.count()]).toEqual(['two', 'three', 0]);
  expect(waiting.take(99)).toBeUndefined();
});
