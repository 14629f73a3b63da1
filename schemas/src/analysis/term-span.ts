/**
 * How long terms last against each other. Units are not exchangeable (arts. 30.2 and 30.4 of Ley 39/2015), so
 * a term has a shortest and a longest count of natural days; only to compare, no due date comes from it.
 * Assumed of working days: five in a week and, at the longest, fourteen holidays in a year.
 */
import type { Term, TermUnit } from '../definition/index.js';

/** An amount of each unit, one after another. */
export type Span = Readonly<Record<Exclude<TermUnit, 'years'>, number>>;

const HOLIDAYS = 14;
/** 365 days less 104 of weekends and the holidays. */
const WORKING_DAYS = 365 - 104 - HOLIDAYS;
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A term, or several one after another: amounts of one unit add up exactly. */
export function spanOf(terms: readonly Term[]): Span {
  const sum = { hours: 0, workingDays: 0, naturalDays: 0, months: 0 };
  for (const { amount, unit } of terms) {
    if (unit === 'years') sum.months += 12 * amount;
    else sum[unit] += amount;
  }
  return sum;
}

/** Natural days of some months in a row, for each month in which they may begin. */
function monthSums(months: number): number[] {
  const years = Math.floor(months / 12);
  return MONTHS.map((_, start) => {
    const rest = Array.from({ length: months % 12 }, (_month, at) => MONTHS[(start + at) % 12] ?? 0);
    return years * 365 + rest.reduce((sum, days) => sum + days, 0);
  });
}

/** The fewest natural days that a span may take: it begins on a Monday, without holidays. */
export function shortestDays({ hours, workingDays, naturalDays, months }: Span): number {
  const working = workingDays + Math.floor(hours / 24);
  const weekends = working > 0 ? 2 * Math.floor((working - 1) / 5) : 0;
  return working + weekends + naturalDays + Math.min(...monthSums(months));
}

/** The most natural days that a span may take in an ordinary year, and a leap day if it has months. */
export function longestDays({ hours, workingDays, naturalDays, months }: Span): number {
  const working = workingDays + Math.ceil(hours / 24);
  const weekends = 2 * Math.ceil(working / 5);
  const holidays = Math.ceil((working * HOLIDAYS) / WORKING_DAYS);
  const leap = months > 0 ? Math.ceil(months / 48) : 0;
  return working + weekends + holidays + naturalDays + Math.max(...monthSums(months)) + leap;
}

export type Fit = 'fits' | 'mayNotFit' | 'neverFits';

/**
 * Whether a span fits in another. What they have in one unit is compared in it, exactly; the rest in natural
 * days: `mayNotFit` when its longest is more than the shortest of the other, `neverFits` the reverse.
 */
export function fit(span: Span, limit: Span): Fit {
  const [rest, room] = [{ ...span }, { ...limit }];
  for (const unit of ['hours', 'workingDays', 'naturalDays', 'months'] as const) {
    const common = Math.min(rest[unit], room[unit]);
    rest[unit] -= common;
    room[unit] -= common;
  }
  const isNothing = (one: Span) => Object.values(one).every((amount) => amount === 0);
  if (isNothing(rest)) return 'fits';
  if (isNothing(room)) return 'neverFits';
  if (longestDays(rest) <= shortestDays(room)) return 'fits';
  return shortestDays(rest) > longestDays(room) ? 'neverFits' : 'mayNotFit';
}
