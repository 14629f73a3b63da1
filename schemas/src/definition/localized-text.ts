import { z } from 'zod';

/** The languages of the product, in the order in which Valencian towns show them. */
export const languages = ['es', 'ca-valencia', 'en'] as const;
export type Language = (typeof languages)[number];

/** Publication demands both; `en` is offered where a text exists. */
export const officialLanguages = ['es', 'ca-valencia'] as const satisfies readonly Language[];

/**
 * Text for people. A draft may lack a language (analysis reports it, publication refuses it);
 * an absent official language parses as the empty string so that readers need one case only.
 */
export const localizedText = z.strictObject({
  es: z.string().default(''),
  'ca-valencia': z.string().default(''),
  en: z.string().optional(),
});
export type LocalizedText = z.infer<typeof localizedText>;

/** The text in a language, falling back to the official ones; empty only if all are empty. */
export function textIn(text: LocalizedText, language: Language): string {
  return text[language] || text.es || text['ca-valencia'] || text.en || '';
}
