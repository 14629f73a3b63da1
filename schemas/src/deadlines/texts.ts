/** Words for people in the three languages of the product. */
import { z } from 'zod';

export const texts = z.strictObject({
  es: z.string().min(1),
  'ca-valencia': z.string().min(1),
  en: z.string().min(1),
});

/** One text in Spanish, Valencian and English. */
export type Texts = z.infer<typeof texts>;
