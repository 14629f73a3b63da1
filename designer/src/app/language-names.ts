import type { Language } from '@oficio/schemas/definition';

/** Each language in its own words. */
export const languageNames: Record<Language, string> = {
  es: 'Español',
  'ca-valencia': 'Valencià',
  en: 'English',
};

/** Short marks for tabs: `ca-valencia` is "val" to people. */
export const languageMarks: Record<Language, string> = { es: 'es', 'ca-valencia': 'val', en: 'en' };
