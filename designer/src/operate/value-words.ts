import { isoDate, type Language, type Scalar } from '@oficio/schemas/definition';
import { civil } from './date-words';

/** A value of a case as a person reads it; `type` is that of its field where it is known. */
export function valueWords(
  value: Scalar | null,
  type: string | undefined,
  language: Language,
  words: { yes: string; no: string; none: string },
): string {
  if (value === null) return words.none;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') {
    if (type === 'amount') return value.toLocaleString(language, { style: 'currency', currency: 'EUR' });
    if (type === 'rate') return `${value.toLocaleString(language)} %`;
    // A year is not a quantity: it takes no thousands mark.
    return type === undefined && Number.isInteger(value) && value >= 1900 && value <= 2200
      ? String(value)
      : value.toLocaleString(language);
  }
  return isoDate.safeParse(value).success ? civil(value, 'medium', language) : value;
}
