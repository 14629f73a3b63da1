import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addMonths, fromDay, isoDate, toDay, weekdayOf } from './civil-date.js';

const EPOCH = Temporal.PlainDate.from('1970-01-01');
const someDay = fc.integer({ min: toDay('1583-01-01'), max: toDay('9000-12-31') });

describe('civil dates', () => {
  it('agree with Temporal on every date, weekday and month sum', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 600 }), (day, months) => {
        const date = EPOCH.add({ days: day });
        expect(fromDay(day)).toBe(date.toString());
        expect(toDay(date.toString())).toBe(day);
        expect(weekdayOf(day)).toBe(date.dayOfWeek);
        const sum = addMonths(day, months);
        expect(fromDay(sum.day)).toBe(date.add({ months }).toString());
        expect(sum.constrained).toBe(date.add({ months }).day !== date.day);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-04-01', '2026-4-1', '', '1500-01-01'])(
    'refuse %j and say how to write a date',
    (text) => {
      expect(() => toDay(text)).toThrow(/YYYY-MM-DD/);
      expect(isoDate.safeParse(text).success).toBe(false);
    },
  );

  it('accept 29 February of a leap year', () => {
    expect(isoDate.parse('2028-02-29')).toBe('2028-02-29');
    expect(() => toDay('2100-02-29')).toThrow();
  });
});
