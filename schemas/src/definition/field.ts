import { z } from 'zod';
import { computation } from './computation.js';
import { extensible } from './extension.js';
import { dottedIdentifier, identifier } from './identifier.js';
import { localizedText } from './localized-text.js';
import { scalar, valueType } from './scalar.js';

/** Who sets a field. Guards, criteria, letters and forms may only read declared fields. */
export const fieldOrigin = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('dataNeed'), dataNeed: identifier }),
  z.strictObject({ kind: z.literal('sensor') }),
  z.strictObject({ kind: z.literal('step') }),
  z.strictObject({ kind: z.literal('form'), form: identifier }),
  z.strictObject({ kind: z.literal('message'), message: identifier }),
  z.strictObject({ kind: z.literal('computation'), computation }),
]);
export type FieldOrigin = z.infer<typeof fieldOrigin>;

/** A datum of the case. */
export const field = extensible({
  id: dottedIdentifier,
  name: localizedText,
  type: valueType,
  /** For `choice`: the allowed values with their words. */
  options: z.array(z.strictObject({ value: scalar, name: localizedText })).optional(),
  setBy: fieldOrigin,
  /** Left out of e-mails and masked in lists and logs. */
  personal: z.boolean().default(true),
});
export type Field = z.infer<typeof field>;
