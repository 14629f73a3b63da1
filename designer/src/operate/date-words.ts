import type { Language } from '@oficio/schemas/definition';

type Style = 'short' | 'medium' | 'long' | 'weekday' | 'month' | 'monthYear';

const styles: Record<Style, Intl.DateTimeFormatOptions> = {
  /** "lun 23 nov": in rows. */
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  /** "23 nov 2026": beside a source. */
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  /** "lunes, 23 de noviembre de 2026": where something is decided. */
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** "lunes 23 de noviembre": headings of the same year. */
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  month: { month: 'long' },
  monthYear: { month: 'long', year: 'numeric' },
};

/** A civil date (`YYYY-MM-DD`, or the date of an instant in UTC) in words. */
export function civil(date: string, style: Style, language: Language): string {
  const words = new Intl.DateTimeFormat(language, { ...styles[style], timeZone: 'UTC' }).format(
    new Date(`${date.slice(0, 10)}T00:00:00Z`),
  );
  return style === 'short' ? words.replace(',', '') : words;
}
