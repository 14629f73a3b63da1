import { z } from 'zod';
import { extensible } from './extension.js';
import { identifier } from './identifier.js';
import { localizedText } from './localized-text.js';
import { scalar, valueType } from './scalar.js';

/** An amount, limit, table or switch that a town sets in its overlay without touching the procedure. */
export const parameter = extensible({
  id: identifier,
  name: localizedText,
  type: z.union([valueType, z.literal('table')]),
  value: z.union([scalar, z.array(z.strictObject({ key: z.array(scalar), value: scalar }))]),
  legalBasis: z.string().optional(),
});
export type Parameter = z.infer<typeof parameter>;
