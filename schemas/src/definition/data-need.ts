import { z } from 'zod';
import { extensible } from './extension.js';
import { dottedIdentifier, identifier } from './identifier.js';
import { legalReference } from './legal-reference.js';
import { localizedText } from './localized-text.js';

/** One row of the interoperability sheet: what is consulted, from whom, and on what legal ground. */
export const dataNeed = extensible({
  id: identifier,
  name: localizedText,
  /** The fields of the case that an answer fills. */
  fields: z.array(dottedIdentifier).min(1),
  source: extensible({
    kind: z.enum(['ownRegister', 'administration', 'person']),
    name: localizedText,
    service: z.string().optional(),
  }),
  legalGround: z.enum(['law', 'consent']),
  legalBasis: legalReference.optional(),
  purpose: localizedText,
  /** Art. 28.2 Ley 39/2015: the person may oppose the consultation. */
  oppositionAllowed: z.boolean(),
  /** How long an answer may be reused, in days. */
  validityDays: z.number().int().positive(),
  authorisedUnits: z.array(identifier).default([]),
  accessRequested: z.iso.date().optional(),
  /** The document that the citizen no longer brings (indicator I5). */
  documentSaved: localizedText.optional(),
});
export type DataNeed = z.infer<typeof dataNeed>;
