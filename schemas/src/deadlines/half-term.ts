/** Half of a term, for extension (art. 32.1: never more than half) and urgency (art. 33: halved). */
import { addMonths, type IsoDate, toDay } from './civil-date.js';
import type { DayTerm, Term } from './term.js';
import { isDayTerm } from './term.js';

/** The law does not say how to round a half day. `up` gives the person the longer term, `down` the shorter. */
export type Rounding = 'up' | 'down';

function halved(amount: number, rounding: Rounding): number {
  return rounding === 'up' ? Math.ceil(amount / 2) : Math.floor(amount / 2);
}

/**
 * Half of a term that starts on `from`, as a chain of terms. An odd number of months is halved in calendar days of its
 * middle month, since half a month is no unit of art. 30. Empty when half rounds to nothing.
 */
export function halfOf(term: DayTerm, from: IsoDate, rounding: Rounding): DayTerm[] {
  const { amount, unit } = term;
  if (unit === 'workingDays' || unit === 'naturalDays') {
    const half = halved(amount, rounding);
    return half > 0 ? [{ amount: half, unit }] : [];
  }
  const months = unit === 'years' ? amount * 12 : amount;
  const whole = Math.floor(months / 2);
  const chain: DayTerm[] = whole > 0 ? [{ amount: whole, unit: 'months' }] : [];
  if (months % 2 === 0) return chain;
  const origin = toDay(from);
  const days = halved(addMonths(origin, whole + 1).day - addMonths(origin, whole).day, rounding);
  return [...chain, { amount: days, unit: 'naturalDays' }];
}

/** What a term is for: urgency never halves the filing of applications and appeals (art. 33.1). */
export type TermPurpose = 'application' | 'appeal' | 'other';

/**
 * The term under urgent processing (art. 33.1), as a chain of terms: halved, rounded up by default because it favours
 * the person, and untouched for applications and appeals.
 */
export function urgentTerm(
  term: Term,
  from: IsoDate,
  { purpose = 'other', rounding = 'up' }: { purpose?: TermPurpose; rounding?: Rounding } = {},
): Term[] {
  if (purpose !== 'other') return [term];
  if (isDayTerm(term)) return halfOf(term, from, rounding);
  return [{ amount: Math.max(1, halved(term.amount, rounding)), unit: 'hours' }];
}
