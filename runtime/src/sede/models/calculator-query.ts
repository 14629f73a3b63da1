// What the form of the calculator says, checked. Knows no calendar: which places exist is told to it.
import { isoDate, type Term, termUnit } from '@oficio/schemas/deadlines';
import type { FieldError, FieldValues } from '../forms/field.js';
import type { SedeText } from '../texts.js';

/** A question that can be answered. */
export type CalculatorRequest = {
  /** Civil date; with hours, local date-time `YYYY-MM-DDTHH:mm`. */
  readonly from: string;
  readonly term: Term;
  /** Id of the calendar of the seat, and of the person's home when it is another. */
  readonly town: string;
  readonly home?: string | undefined;
};

/** Longest terms answered: twenty years. */
const LONGEST_YEARS = 20;
const LONGEST: Readonly<Record<Term['unit'], number>> = {
  hours: 24,
  workingDays: LONGEST_YEARS * 250,
  naturalDays: LONGEST_YEARS * 365,
  months: LONGEST_YEARS * 12,
  years: LONGEST_YEARS,
};

const DATE_PARTS = ['from-day', 'from-month', 'from-year'] as const;

/** True once somebody has written something: an untouched form has nothing to mend. */
export function isAsked(values: FieldValues): boolean {
  return [...DATE_PARTS, 'amount'].some((name) => values[name] !== undefined);
}

function readDate(values: FieldValues): string | undefined {
  const [day = '', month = '', year = ''] = DATE_PARTS.map((name) => values[name] ?? '');
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isoDate.safeParse(date).success ? date : undefined;
}

/** “9:05”, “09.05” or “9h” → `09:05`. */
function readTime(text: string): string | undefined {
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[:.h](\d{2}))?\s*h?$/.exec(text) ?? [];
  return hour !== '' && Number(hour) < 24 && Number(minute) < 60
    ? `${hour.padStart(2, '0')}:${minute}`
    : undefined;
}

/** The request, or every field to mend, in the order of the form. `places` are the ids of the calendars. */
export function readCalculatorQuery(
  values: FieldValues,
  places: ReadonlySet<string>,
  t: SedeText,
): { errors: readonly FieldError[] } | { request: CalculatorRequest } {
  const errors: FieldError[] = [];
  const date = readDate(values);
  if (date === undefined) errors.push({ field: 'from', message: t('calculator.errorFrom') });
  const amount = /^\d{1,6}$/.test(values.amount ?? '') ? Number(values.amount) : 0;
  const unit = termUnit.safeParse(values.unit).data;
  if (amount < 1) errors.push({ field: 'amount', message: t('calculator.errorAmount') });
  else if (unit !== undefined && amount > LONGEST[unit]) {
    const message =
      unit === 'hours' ? t('calculator.errorHours') : t('calculator.errorLong', { years: LONGEST_YEARS });
    errors.push({ field: 'amount', message });
  }
  if (unit === undefined) errors.push({ field: 'unit', message: t('calculator.errorUnit') });
  const time = unit === 'hours' ? readTime(values.time ?? '') : '';
  if (time === undefined) errors.push({ field: 'time', message: t('calculator.errorTime') });
  const { town = '', home = '' } = values;
  if (!places.has(town)) errors.push({ field: 'town', message: t('calculator.errorPlace') });
  if (home !== '' && !places.has(home)) errors.push({ field: 'home', message: t('calculator.errorPlace') });
  if (errors.length > 0 || date === undefined || unit === undefined) return { errors };
  return {
    request: {
      from: time ? `${date}T${time}` : date,
      term: { amount, unit },
      town,
      home: home === '' || home === town ? undefined : home,
    },
  };
}
