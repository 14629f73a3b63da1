/** The due date of a term in days, months or years, with its explanation (Ley 39/2015 art. 30). Pure, on civil dates. */
import type { Calendar, ExcludedDay } from './calendar.js';
import { coverageWarnings } from './calendar-coverage.js';
import { addMonths, civilOf, type DayNumber, fromDay, type IsoDate, toDay } from './civil-date.js';
import { countStep, endStep, rollStep, startStep, unionStep } from './due-date-steps.js';
import type { ExplanationStep, Warning } from './explanation.js';
import type { DayTerm, Term } from './term.js';
import { isDayTerm } from './term.js';
import {
  type Calendars,
  calendarsOf,
  closedInOnlyOne,
  countWorkingDays,
  rollForward,
} from './working-day-count.js';

export interface DueDateRequest {
  /** Day of the notification, publication, entry or agreement: it does not count (arts. 30.3 and 30.4). */
  readonly from: IsoDate;
  readonly term: Term;
  /** The calendar of the organ's seat. */
  readonly calendar: Calendar;
  /** The calendar of the person's home, for the union of art. 30.6. */
  readonly extraCalendar?: Calendar | undefined;
}

export interface DueDate {
  /** Last day of the term, always a working day; it is whole, to 23:59:59 of the sede. */
  readonly due: IsoDate;
  /** Last day before art. 30.5 moves it: aim internal alerts at the earlier. */
  readonly unrolled: IsoDate;
  /** First day that counts. */
  readonly startsCounting: IsoDate;
  /** Days left out, in order: within the count (working days) and at its end (all units). */
  readonly excluded: readonly ExcludedDay[];
  readonly steps: readonly ExplanationStep[];
  readonly warnings: readonly Warning[];
}

/** Where a term ends before art. 30.5, and the first day counted. */
export function unrolledEnd(
  from: DayNumber,
  term: DayTerm,
  calendars: Calendars,
  excluded: ExcludedDay[],
): { end: DayNumber; first: DayNumber; constrained: boolean } {
  if (term.unit === 'naturalDays') return { end: from + term.amount, first: from + 1, constrained: false };
  if (term.unit === 'workingDays') {
    const first = rollForward(from + 1, calendars, []);
    return { end: countWorkingDays(from, term.amount, calendars, excluded), first, constrained: false };
  }
  const { day, constrained } = addMonths(from, term.unit === 'years' ? term.amount * 12 : term.amount);
  return { end: day, first: from + 1, constrained };
}

/** The term as one that ends on a day. Throws `RangeError` on hours and on amounts that are not whole and positive. */
export function dayTerm(term: Term): DayTerm {
  if (!isDayTerm(term))
    throw new RangeError('A term in hours has no due day of its own: use dueHours (art. 30.1).');
  if (!Number.isInteger(term.amount) || term.amount < 1) {
    throw new RangeError(`A term of ${term.amount} has no meaning: write a whole number, 1 or more.`);
  }
  return term;
}

/**
 * The last day of a term. Working days leave out Saturdays, Sundays and holidays (30.2); months and years run from date
 * to date (30.4); a last day that does not work moves to the next that does (30.5); with two calendars a day closed in
 * either is closed (30.6). Throws `RangeError` on a date or a term that does not exist.
 */
export function dueDate({ from, term, calendar, extraCalendar }: DueDateRequest): DueDate {
  const days = dayTerm(term);
  const origin = toDay(from);
  const calendars = calendarsOf(calendar, extraCalendar);
  const excluded: ExcludedDay[] = [];
  const { end, first, constrained } = unrolledEnd(origin, days, calendars, excluded);
  const within = excluded.length;
  const due = rollForward(end, calendars, excluded);
  const steps = [
    startStep(origin, first, days),
    countStep(days, end, constrained, excluded.slice(0, within)),
  ];
  const rolledOver = excluded[within];
  if (rolledOver) steps.push(rollStep(end, due, rolledOver));
  const inOne = closedInOnlyOne(excluded, calendars);
  if (inOne.length > 0) steps.push(unionStep(inOne));
  steps.push(endStep(due));
  const firstYear = civilOf(days.unit === 'workingDays' ? origin + 1 : end).year;
  return {
    due: fromDay(due),
    unrolled: fromDay(end),
    startsCounting: fromDay(first),
    excluded,
    steps,
    warnings: coverageWarnings(calendars, firstYear, civilOf(due).year),
  };
}
