import { z } from 'zod';
import { extensible } from './extension.js';
import { question } from './form.js';
import { identifier } from './identifier.js';
import { localizedText } from './localized-text.js';
import { term } from './term.js';

export const roles = [
  'procedureManager',
  'officer',
  'headOfUnit',
  'signatory',
  'legalOfficer',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** Work for a person. Each outcome is an `officer` trigger. */
export const task = extensible({
  id: identifier,
  name: localizedText,
  help: localizedText.optional(),
  unit: identifier.optional(),
  role: z.enum(roles).default('officer'),
  questions: z.array(question).default([]),
  outcomes: z
    .array(
      extensible({
        id: identifier,
        label: localizedText,
        /** What follows, told to the officer under the button. */
        consequence: localizedText.optional(),
        style: z.enum(['primary', 'neutral', 'negative']).default('neutral'),
        /** Refuses the outcome when the actor is who did this other task (four eyes). */
        notBy: identifier.optional(),
      }),
    )
    .min(1),
  due: term.optional(),
  /** Four eyes: not by the person who did this other task in the same case. */
  notBy: identifier.optional(),
});
export type Task = z.infer<typeof task>;
