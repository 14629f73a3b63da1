import { z } from 'zod';
import { extensible } from './extension.js';
import { dottedIdentifier } from './identifier.js';
import { localizedText } from './localized-text.js';

/**
 * How the sede words an offer: what it is, the gain, what follows from silence. Liquid over the same variables as
 * the letters, without Markdown but `**strong**`.
 */
export const offerWords = extensible({
  title: localizedText,
  lead: localizedText,
  /** Goes on after "If you do nothing,": it says whether the right is lost, kept or waits. */
  ifNothing: localizedText,
  /** How the buttons name the thing offered in Spanish and Valencian: *la quiero*, *lo quiero*. */
  gender: z.enum(['feminine', 'masculine', 'neuter']).default('neuter'),
  /** Fields listed as what will be granted, in order. */
  grants: z.array(dottedIdentifier).default([]),
});
export type OfferWords = z.infer<typeof offerWords>;

/** Fields that keep who presents a request: people who are not in the town's register are known by them alone. */
export const writerFields = extensible({
  name: dottedIdentifier,
  identityNumber: dottedIdentifier.optional(),
  email: dottedIdentifier.optional(),
});
export type WriterFields = z.infer<typeof writerFields>;
