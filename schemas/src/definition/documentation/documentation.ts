import type { Language } from '../localized-text.js';

/** What a concept or a property of the language is called and what it is for. */
export type Words = readonly [title: string, description: string];

/** The words in the three languages of the product. */
export type Documentation = Readonly<Record<Language, Words>>;

/**
 * Documentation by place: `concept`, `concept.property`, `concept.variant`, `concept.variant.property`,
 * `concept.property.inner`; `*.property` is what a property means wherever nothing closer is written.
 */
export type DocumentationTable = Readonly<Record<string, Documentation>>;

/** The words in Spanish, Valencian and English. */
export function documented(es: Words, caValencia: Words, en: Words): Documentation {
  return { es, 'ca-valencia': caValencia, en };
}
