import type { Language } from '@oficio/schemas/definition';

const CIVIL_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

const format = (locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });

/** One formatter per language: making one costs more than using it a thousand times. */
const longDate: Record<Language, Intl.DateTimeFormat> = {
  es: format('es-ES', { day: 'numeric', month: 'long', year: 'numeric' }),
  'ca-valencia': format('ca-ES', { day: 'numeric', month: 'long', year: 'numeric' }),
  en: format('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }),
};

const money: Record<Language, Intl.NumberFormat> = {
  // `always`: 1.250,00 € even where the locale leaves out the point of four figures.
  es: new Intl.NumberFormat('es-ES', { style: 'currency', currency: 'EUR', useGrouping: 'always' }),
  'ca-valencia': new Intl.NumberFormat('ca-ES', {
    style: 'currency',
    currency: 'EUR',
    useGrouping: 'always',
  }),
  en: new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'EUR' }),
};

/**
 * A civil date in words: "12 de marzo de 2026", "12 de març de 2026", "12 March 2026".
 * Throws on anything that is not a civil date, so that a letter with a wrong date is never sent.
 */
export function dateLong(value: unknown, language: Language): string {
  const parts = CIVIL_DATE.exec(String(value));
  if (!parts) throw new TypeError(`date_long needs a date as YYYY-MM-DD, not "${String(value)}".`);
  const instant = new Date(`${parts[0]}T00:00:00Z`);
  if (Number.isNaN(instant.getTime())) throw new TypeError(`"${parts[0]}" is not an existing date.`);
  const text = longDate[language].format(instant);
  // The Valencian norm writes "7 d'abril de 2026": plain apostrophe, and *de* before the year.
  return language === 'ca-valencia' ? text.replaceAll('’', "'").replace(/ del (\d{4})$/, ' de $1') : text;
}

/** An amount of euros: "1.250,00 €". Throws on anything that is not a finite number. */
export function euros(value: unknown, language: Language): string {
  const amount = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof amount !== 'number' || !Number.isFinite(amount)) {
    throw new TypeError(`eur needs a number, not "${String(value)}".`);
  }
  return money[language].format(amount);
}
