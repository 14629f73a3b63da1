import { type Language, languages } from '@oficio/schemas/definition';

/** The languages of the product, as BCP 47 tags. They are also the first segment of every public path. */
export const sedeLanguages = languages;

export type { Language };

/** Each language in its own words, for the language switch. */
export const languageNames: Readonly<Record<Language, string>> = {
  es: 'Castellano',
  'ca-valencia': 'Valencià',
  en: 'English',
};
