/** Civil dates (`YYYY-MM-DD`) as numbers of days, for drawing; what a legal term counts is in `@oficio/schemas`. */

const DAY_MS = 86_400_000;

/** Days since 1970-01-01. */
export function dayNumber(date: string): number {
  return Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY_MS;
}

export function dateOfDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function plusDays(date: string, days: number): string {
  return dateOfDay(dayNumber(date) + days);
}
