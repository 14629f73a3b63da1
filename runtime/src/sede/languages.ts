/** The languages of the sede, as BCP 47 tags. They are also the first segment of every public path. */
export const sedeLanguages = ['es', 'ca-valencia', 'en'] as const;

export type Language = (typeof sedeLanguages)[number];

/** Each language in its own words, for the language switch. */
export const languageNames: Readonly<Record<Language, string>> = {
  es: 'Castellano',
  'ca-valencia': 'Valencià',
  en: 'English',
};

/** Whether a path segment or a cookie names a language of the sede. */
export function isLanguage(value: string): value is Language {
  return (sedeLanguages as readonly string[]).includes(value);
}
