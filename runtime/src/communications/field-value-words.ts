import { type Field, type Language, type Scalar, textIn } from '@oficio/schemas/definition';
import { dateLong, euros } from './letter-filters.js';

const yesNo: Record<Language, { yes: string; no: string }> = {
  es: { yes: 'sí', no: 'no' },
  'ca-valencia': { yes: 'sí', no: 'no' },
  en: { yes: 'yes', no: 'no' },
};

const locale: Record<Language, string> = { es: 'es-ES', 'ca-valencia': 'ca-ES', en: 'en-GB' };

/** The value of a field as a person reads it: the words of its option, a long date, euros, yes or no. */
export function fieldValueWords(field: Field, value: Scalar, language: Language): string {
  const option = field.options?.find((candidate) => candidate.value === value);
  if (option) return textIn(option.name, language);
  if (typeof value === 'boolean') return yesNo[language][value ? 'yes' : 'no'];
  if (field.type === 'date' && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return dateLong(value, language);
  }
  if (field.type === 'amount' && typeof value === 'number') return euros(value, language);
  if (typeof value === 'number')
    return new Intl.NumberFormat(locale[language], { useGrouping: false }).format(value);
  return value;
}
