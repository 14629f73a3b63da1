// Dates as people read them: always absolute, with the weekday, in the legal time of the peninsula.
import type { Language } from './languages.js';

const zone = 'Europe/Madrid';

/** British order (day before month) for English: an American order would be misread in Spain. */
const locales: Readonly<Record<Language, string>> = {
  es: 'es-ES',
  'ca-valencia': 'ca-valencia',
  en: 'en-GB',
};

/** A civil date, `YYYY-MM-DD`. */
export type IsoDate = string;

/** An instant with its offset, `2026-11-23T09:42:07Z`. */
export type IsoInstant = string;

/** Noon keeps a civil date on its own day whatever the offset of the zone. */
function civil(date: IsoDate): Date {
  const parsed = new Date(`${date}T12:00:00Z`);
  if (Number.isNaN(parsed.getTime())) throw new RangeError(`Not a civil date (YYYY-MM-DD): "${date}"`);
  return parsed;
}

function part(moment: Date, lang: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locales[lang], { timeZone: zone, ...options }).format(moment);
}

/** Weekday, day, month and year of a moment. Intl alone writes "martes, 7 de…" and "del 2026". */
function fullDate(moment: Date, lang: Language): string {
  const weekday = part(moment, lang, { weekday: 'long' });
  const dayMonth = part(moment, lang, { day: 'numeric', month: 'long' });
  const year = part(moment, lang, { year: 'numeric' });
  return lang === 'en' ? `${weekday} ${dayMonth} ${year}` : `${weekday} ${dayMonth} de ${year}`;
}

/** `2026-12-04` → "viernes 4 de diciembre de 2026". */
export function longDate(date: IsoDate, lang: Language): string {
  return fullDate(civil(date), lang);
}

/** `2026-12-04` → "4 de diciembre de 2026": for sources and lists, where the weekday decides nothing. */
export function plainDate(date: IsoDate, lang: Language): string {
  const moment = civil(date);
  const dayMonth = part(moment, lang, { day: 'numeric', month: 'long' });
  const year = part(moment, lang, { year: 'numeric' });
  return lang === 'en' ? `${dayMonth} ${year}` : `${dayMonth} de ${year}`;
}

/** Time of the day of an instant in Madrid: "10:42", in Valencian "10.42"; with seconds for receipts. */
export function clockTime(instant: IsoInstant, lang: Language, seconds = false): string {
  const options: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  const text = part(new Date(instant), lang, seconds ? { ...options, second: '2-digit' } : options);
  return lang === 'ca-valencia' ? text.replaceAll(':', '.') : text;
}

/** An instant as "lunes 23 de noviembre de 2026, 10:42". */
export function longMoment(instant: IsoInstant, lang: Language, seconds = false): string {
  return `${fullDate(new Date(instant), lang)}, ${clockTime(instant, lang, seconds)}`;
}

/** The last minute of a day, written so that nobody reads 00:00: "23:59", in Valencian "23.59". */
export function endOfDay(lang: Language): string {
  return lang === 'ca-valencia' ? '23.59' : '23:59';
}

/** Short and long names of the days of the week, Monday first, for the table of counted days. */
export function weekdayNames(lang: Language): { short: string; long: string }[] {
  return [
    '2024-01-01',
    '2024-01-02',
    '2024-01-03',
    '2024-01-04',
    '2024-01-05',
    '2024-01-06',
    '2024-01-07',
  ].map((date) => ({
    short: part(civil(date), lang, { weekday: 'short' }),
    long: part(civil(date), lang, { weekday: 'long' }),
  }));
}

/** "1 des.", for the first cell of a month in the table of counted days. */
export function dayAndMonth(date: IsoDate, lang: Language): string {
  const moment = civil(date);
  return `${part(moment, lang, { day: 'numeric' })} ${part(moment, lang, { month: 'short' })}`;
}

/** "mié. 1 jul. 2026", for the ends of a bar; the whole date always stands in words beside it. */
export function shortDate(date: IsoDate, lang: Language): string {
  return `${part(civil(date), lang, { weekday: 'short' })} ${dayAndMonth(date, lang)} ${part(civil(date), lang, { year: 'numeric' })}`;
}

/** "jul.", over a bar. */
export function monthAbbreviation(date: IsoDate, lang: Language): string {
  return part(civil(date), lang, { month: 'short' });
}

/** Capital letter for a date that opens a line; in Spanish and Valencian weekdays are written in lower case. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Name of a month, 1 to 12. */
export function monthName(month: number, lang: Language): string {
  return part(civil(`2026-${String(month).padStart(2, '0')}-15`), lang, { month: 'long' });
}
