/** The laws that every due date keeps, over calendars with random holidays, and a second, naive implementation. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type Calendar, calendarOfDates, isWorkingDay, mergeCalendars } from './calendar.js';
import { fromDay, type IsoDate, toDay } from './civil-date.js';
import { countedDays } from './counted-days.js';
import { dueDate } from './due-date.js';
import type { DayTerm } from './term.js';
import { workingDaysLeft } from './working-days-left.js';

/** OFICIO_RANDOM_CASES=100000 runs the long comparison; the default keeps the suite quick. */
const host = globalThis as { process?: { env: Record<string, string | undefined> } };
const numRuns = Number(host.process?.env.OFICIO_RANDOM_CASES ?? 2000);

const FIRST = toDay('2025-01-01');
const LAST = toDay('2028-12-31');
const date = fc.integer({ min: FIRST, max: LAST }).map(fromDay);
const holidays = fc.uniqueArray(date, { maxLength: 120 });
const calendar = holidays.map((dates) => calendarOfDates(dates));
const term: fc.Arbitrary<DayTerm> = fc.oneof(
  fc.record({ amount: fc.integer({ min: 1, max: 60 }), unit: fc.constant('workingDays' as const) }),
  fc.record({ amount: fc.integer({ min: 1, max: 120 }), unit: fc.constant('naturalDays' as const) }),
  fc.record({ amount: fc.integer({ min: 1, max: 18 }), unit: fc.constant('months' as const) }),
  fc.record({ amount: fc.integer({ min: 1, max: 3 }), unit: fc.constant('years' as const) }),
);
const workingDays = (amount: number) => ({ amount, unit: 'workingDays' }) as const;
const due = (from: IsoDate, of: DayTerm, on: Calendar, extraCalendar?: Calendar) =>
  dueDate({ from, term: of, calendar: on, extraCalendar }).due;

/** Walks the calendar one day at a time, knowing nothing but art. 30. */
function naiveDue(from: IsoDate, { amount, unit }: DayTerm, closed: ReadonlySet<string>): string {
  const origin = Temporal.PlainDate.from(from);
  const works = (day: Temporal.PlainDate) => day.dayOfWeek <= 5 && !closed.has(day.toString());
  let day = origin;
  if (unit === 'workingDays' || unit === 'naturalDays') {
    for (let left = amount; left > 0; ) {
      day = day.add({ days: 1 });
      if (unit === 'naturalDays' || works(day)) left -= 1;
    }
  } else {
    const months = unit === 'years' ? amount * 12 : amount;
    for (let passed = 0; passed < months; ) {
      day = day.add({ days: 1 });
      if (day.day === 1) passed += 1;
    }
    while (day.day < origin.day && day.day < day.daysInMonth) day = day.add({ days: 1 });
  }
  while (!works(day)) day = day.add({ days: 1 });
  return day.toString();
}

describe('every due date', () => {
  it('is what a naive walk day by day gives', () => {
    fc.assert(
      fc.property(date, term, holidays, (from, of, dates) => {
        expect(due(from, of, calendarOfDates(dates))).toBe(naiveDue(from, of, new Set(dates)));
      }),
      { numRuns },
    );
  }, 600_000);

  it('is a working day, not before its un-rolled day', () => {
    fc.assert(
      fc.property(date, term, calendar, (from, of, on) => {
        const result = dueDate({ from, term: of, calendar: on });
        expect(isWorkingDay(result.due, on)).toBe(true);
        expect(result.unrolled <= result.due).toBe(true);
        expect(result.startsCounting > from).toBe(true);
      }),
    );
  });

  it('is never earlier with one more holiday', () => {
    fc.assert(
      fc.property(date, term, holidays, date, (from, of, dates, more) => {
        expect(
          due(from, of, calendarOfDates([...dates, more])) >= due(from, of, calendarOfDates(dates)),
        ).toBe(true);
      }),
    );
  });

  it('is never earlier by the union of two calendars than by either, and is that of the merged one', () => {
    fc.assert(
      fc.property(date, term, calendar, calendar, (from, of, one, other) => {
        const union = due(from, of, one, other);
        expect(union >= due(from, of, one) && union >= due(from, of, other)).toBe(true);
        expect(union).toBe(due(from, of, mergeCalendars(one, other)));
        expect(union).toBe(due(from, of, other, one));
      }),
    );
  });

  it('adds up: n working days and then m are n + m', () => {
    const amount = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(date, amount, amount, calendar, (from, n, m, on) => {
        expect(due(due(from, workingDays(n), on), workingDays(m), on)).toBe(
          due(from, workingDays(n + m), on),
        );
      }),
    );
  });

  it('is shown day by day with the same end, count and exclusions', () => {
    fc.assert(
      fc.property(date, term, calendar, (from, of, on) => {
        const days = countedDays({ from, term: of, calendar: on });
        const result = dueDate({ from, term: of, calendar: on });
        expect(days.at(-1)?.date).toBe(result.due);
        const last = days.findLast(({ mark }) => mark === 'counted');
        expect(last?.date).toBe(result.unrolled);
        if (of.unit === 'workingDays') {
          expect(last?.number).toBe(of.amount);
          expect(workingDaysLeft(from, result.due, on)).toBe(of.amount);
          expect(days.filter(({ mark }) => mark === 'excluded').map((day) => day.date)).toEqual(
            result.excluded.map((day) => day.date),
          );
        }
      }),
    );
  });
});
