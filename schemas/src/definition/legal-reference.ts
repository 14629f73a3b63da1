import { z } from 'zod';
import { extensible } from './extension.js';

/** An article of a norm, as printed beside a decision: `{ norm: "Ley 39/2015", article: "30.2" }`. */
export const legalReference = extensible({
  norm: z.string().min(1),
  article: z.string().optional(),
  url: z.url().optional(),
});
export type LegalReference = z.infer<typeof legalReference>;
