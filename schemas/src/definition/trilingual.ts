import type { Language } from './localized-text.js';

/** A text of the product itself (a problem, a finding, a label), which always has the three languages. */
export type Trilingual = Readonly<Record<Language, string>>;

/** The three texts in the order of `languages`: Spanish, Valencian, English. */
export function trilingual(es: string, caValencia: string, en: string): Trilingual {
  return { es, 'ca-valencia': caValencia, en };
}
