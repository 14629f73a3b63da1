import { z } from 'zod';

/** A text for people in the three languages of the product. */
export const localized = z.object({
  es: z.string().min(1),
  'ca-valencia': z.string().min(1),
  en: z.string().min(1),
});
export type Localized = z.infer<typeof localized>;
export type RegistryLanguage = keyof Localized;

/** Shorthand for tables of texts, in the order Spanish, Valencian, English. */
export const words = (es: string, caValencia: string, en: string): Localized => ({
  es,
  'ca-valencia': caValencia,
  en,
});
