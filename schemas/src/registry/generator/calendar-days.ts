// Day arithmetic on civil dates for the generator: no time zone, proleptic Gregorian calendar.
import { daysInMonth } from '../rows/partial-date.js';

const two = (value: number) => String(value).padStart(2, '0');

/** Days from 1 January 1970 to a `YYYY-MM-DD`. */
export const toDayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** The `YYYY-MM-DD` of a day number. */
const fromDayNumber = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

export const addDays = (date: string, days: number): string => fromDayNumber(toDayNumber(date) + days);

/** The same day some years later or earlier; 29 February becomes 28 in a common year. */
export const addYears = (date: string, years: number): string => {
  const year = Number(date.slice(0, 4)) + years;
  const month = Number(date.slice(5, 7));
  return `${year}-${two(month)}-${two(Math.min(Number(date.slice(8)), daysInMonth(year, month)))}`;
};

/** The date, or `latest` when it comes after. */
export const notAfter = (date: string, latest: string): string => (date > latest ? latest : date);

/** The date, or `earliest` when it comes before. */
export const notBefore = (date: string, earliest: string): string => (date < earliest ? earliest : date);
