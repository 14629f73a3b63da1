/** Several terms one after the other (a term and its extensions) counted from one origin. */
import type { ExcludedDay } from './calendar.js';
import type { DayNumber } from './civil-date.js';
import { unrolledEnd } from './due-date.js';
import type { DayTerm } from './term.js';
import type { Calendars } from './working-day-count.js';

/**
 * Joins neighbours of the same unit, so that months stay date to date from the origin: 31 January and one month and one
 * month more is 31 March, not 28.
 */
export function joinTerms(terms: readonly DayTerm[]): DayTerm[] {
  const joined: DayTerm[] = [];
  for (const next of terms) {
    const last = joined.at(-1);
    if (last && last.unit === next.unit)
      joined[joined.length - 1] = { ...last, amount: last.amount + next.amount };
    else joined.push({ amount: next.amount, unit: next.unit });
  }
  return joined;
}

/** Where the chain ends before art. 30.5. `excluded` gathers the days left out of its working-day links. */
export function chainEnd(
  from: DayNumber,
  terms: readonly DayTerm[],
  calendars: Calendars,
  excluded: ExcludedDay[],
): DayNumber {
  let end = from;
  for (const link of joinTerms(terms)) end = unrolledEnd(end, link, calendars, excluded).end;
  return end;
}
