// Civil dates of the register: strings, no time zone. A birth date may lack its day or its month.

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days of a month of the Gregorian calendar; `month` from 1 to 12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0) ? 29 : (DAYS[month - 1] ?? 0);

const PARTIAL = /^((?:18|19|20|21)\d{2})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a text is `YYYY`, `YYYY-MM` or `YYYY-MM-DD` and exists in the calendar (years 1800 to 2199). */
export const isPartialDate = (text: string): boolean => {
  const parts = PARTIAL.exec(text);
  if (!parts) return false;
  const [, year, month, day] = parts;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month)));
};

/** Whether a text is an existing `YYYY-MM-DD`. */
export const isCivilDate = (text: string): boolean => text.length === 10 && isPartialDate(text);

/** First and last day that a partial date may mean, both `YYYY-MM-DD`. */
export const partialDateRange = (text: string): { earliest: string; latest: string } => {
  if (text.length === 10) return { earliest: text, latest: text };
  if (text.length === 4) return { earliest: `${text}-01-01`, latest: `${text}-12-31` };
  const last = daysInMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
  return { earliest: `${text}-01`, latest: `${text}-${last}` };
};

/**
 * Whole years between two civil dates. Somebody born on 29 February completes the year on 1 March
 * of the years without that day (the day after the term "from date to date" runs out).
 */
export const yearsBetween = (from: string, to: string): number =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
