import { expect, it } from 'vitest';
import { recent } from './recent.js';

it('remembers what was used last, at least half of what it may, and no more than that', () => {
  const most = 10;
  const known = recent<number>(most);
  for (let n = 0; n < 100; n += 1) known.set(`n${n}`, n);
  const remembered = Array.from({ length: 100 }, (_, n) => n).filter((n) => known.get(`n${n}`) === n);
  expect(remembered.length).toBeGreaterThanOrEqual(most / 2);
  expect(remembered.length).toBeLessThanOrEqual(most);
  expect(remembered.at(-1)).toBe(99);
});

it('keeps what is used again and again while others come and go', () => {
  const known = recent<string>(10);
  known.set('used', 'yes');
  for (let n = 0; n < 100; n += 1) {
    known.set(`other ${n}`, 'no');
    expect(known.get('used')).toBe('yes');
  }
});

it('gives the last value of a name, and none after it is forgotten', () => {
  const known = recent<number>(4);
  known.set('one', 1);
  known.set('one', 2);
  expect(known.get('one')).toBe(2);
  // It is among the older ones by now.
  known.set('two', 2);
  known.set('three', 3);
  known.forget('one');
  expect(known.get('one')).toBeUndefined();
  known.set('one', 4);
  expect(known.get('one')).toBe(4);
});
