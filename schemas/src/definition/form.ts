import { z } from 'zod';
import { extensible } from './extension.js';
import { dottedIdentifier, identifier } from './identifier.js';
import { localizedText } from './localized-text.js';
import { scalar } from './scalar.js';

/** One question of a form, for staff or for citizens. `sets` writes the answer into a field. */
export const question = extensible({
  id: identifier,
  kind: z.enum([
    'text',
    'longText',
    'choice',
    'date',
    'amount',
    'number',
    'person',
    'document',
    'declaration',
  ]),
  label: localizedText,
  help: localizedText.optional(),
  required: z.boolean().default(true),
  options: z.array(z.strictObject({ value: scalar, label: localizedText })).optional(),
  sets: dottedIdentifier.optional(),
  maxLength: z.number().int().positive().optional(),
});
export type Question = z.infer<typeof question>;

/** A form that a citizen fills on the sede (or an officer at the counter). */
export const form = extensible({
  id: identifier,
  title: localizedText,
  intro: localizedText.optional(),
  questions: z.array(question).min(1),
  submitLabel: localizedText.optional(),
  /** What sending it is in law when it is no application: it has effect at once (art. 69.3). */
  legalNature: z.enum(['responsibleDeclaration', 'priorCommunication']).optional(),
});
export type Form = z.infer<typeof form>;
