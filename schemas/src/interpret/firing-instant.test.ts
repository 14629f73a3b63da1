import { describe, expect, it } from 'vitest';
import { firingInstant } from './firing-instant.js';

const MADRID = 'Europe/Madrid';
const overAt = Date.parse('2026-01-26T23:00:00Z');

describe('the moment of a deadline', () => {
  it('is the end of its last day, whenever it is noticed', () => {
    expect(firingInstant(overAt, '2026-01-15', MADRID)).toBe(overAt);
    expect(firingInstant(overAt, '2026-01-27', MADRID)).toBe(overAt);
  });

  it('never goes back before the day of the last event of the case', () => {
    expect(firingInstant(overAt, '2026-02-03', MADRID)).toBe(Date.parse('2026-02-02T23:00:00Z'));
    expect(firingInstant(overAt, '2026-07-03', 'Atlantic/Canary')).toBe(Date.parse('2026-07-02T23:00:00Z'));
  });
});
