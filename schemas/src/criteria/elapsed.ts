import { Temporal } from 'temporal-polyfill';
import type { Scalar } from '../definition/scalar.js';

function civilDate(value: Scalar | null): Temporal.PlainDate | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    return Temporal.PlainDate.from(value, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/**
 * Completed years or months between two civil dates, or null when either is not a whole date (a birth
 * date of which only the year is known is missing data). Born on 29 February: the birthday of a common
 * year is 1 March, since only then has the year passed whole.
 */
export function elapsed(from: Scalar | null, to: Scalar | null, unit: 'years' | 'months'): number | null {
  const start = civilDate(from);
  const end = civilDate(to);
  if (start === undefined || end === undefined) return null;
  const months = (end.year - start.year) * 12 + (end.month - start.month) - (end.day < start.day ? 1 : 0);
  return unit === 'months' ? months : Math.floor(months / 12);
}
