import { expect, it } from 'vitest';
import { nearest } from './nearest-phase';

const at = (x: number, y: number) => ({ x, y, width: 100, height: 50 });
const rects = {
  a: at(0, 0),
  below: at(0, 120),
  farBelow: at(0, 400),
  right: at(200, 10),
  diagonal: at(200, 130),
};

it('goes to the nearest phase in the direction of the arrow', () => {
  expect(nearest('a', 'ArrowDown', rects)).toBe('below');
  expect(nearest('a', 'ArrowRight', rects)).toBe('right');
  expect(nearest('below', 'ArrowUp', rects)).toBe('a');
});

it('stays where it is when there is nothing there', () => {
  expect(nearest('a', 'ArrowUp', rects)).toBeNull();
  expect(nearest('nobody', 'ArrowUp', rects)).toBeNull();
});
