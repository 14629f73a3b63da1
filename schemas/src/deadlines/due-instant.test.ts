import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { civilDateAt } from './due-instant.js';

const plainly = (instant: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate().toString();

describe('the civil date of an instant', () => {
  it.each(['Europe/Madrid', 'Atlantic/Canary', 'UTC'])(
    'is the one of the calendar on both sides of each midnight, asked once or again, in %s',
    (zone) => {
      // The two nights of the year on which the clock changes, and one on which it does not.
      for (const day of ['2026-03-29', '2026-10-25', '2026-07-01']) {
        const start = Date.parse(`${day}T00:00:00Z`);
        for (let minutes = -180; minutes <= 27 * 60; minutes += 15)
          for (const instant of [-1, 0, 1, 0].map((offset) => start + minutes * 60_000 + offset))
            expect(civilDateAt(instant, zone)).toBe(plainly(instant, zone));
      }
    },
  );

  it('is not that of another zone, nor of a day gone by when the clock goes back', () => {
    const evening = Date.parse('2026-07-01T22:30:00Z');
    for (let asked = 0; asked < 3; asked += 1) {
      expect(civilDateAt(evening, 'Europe/Madrid')).toBe('2026-07-02');
      expect(civilDateAt(evening, 'Atlantic/Canary')).toBe('2026-07-01');
    }
    expect(civilDateAt(evening - 86_400_000, 'Europe/Madrid')).toBe('2026-07-01');
  });
});
