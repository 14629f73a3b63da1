import { expect, it } from 'vitest';
import { fitsReadably, fittingZoom } from './use-show-all';

it('shows a small drawing whole and at its own size', () => {
  expect(fittingZoom({ width: 600, height: 400 }, { width: 1224, height: 724 })).toBe(1);
  expect(fitsReadably({ width: 600, height: 400 }, { width: 1224, height: 724 })).toBe(true);
});

it('does not call readable what would be drawn at half its size', () => {
  expect(fittingZoom({ width: 2400, height: 1000 }, { width: 1224, height: 724 })).toBe(0.5);
  expect(fitsReadably({ width: 2400, height: 1000 }, { width: 1224, height: 724 })).toBe(false);
});
