import { z } from 'zod';
import { extensible } from './extension.js';
import { identifier } from './identifier.js';
import { localizedText } from './localized-text.js';
import { scalar } from './scalar.js';

/** What a procedure is measured by, with its goal and tolerance (I1–I12 are the common ones). */
export const indicator = extensible({
  id: identifier,
  name: localizedText,
  measure: z.enum(['count', 'share', 'durationWorkingDays', 'surveyScore', 'documentsAvoided', 'change']),
  over: localizedText.optional(),
  goal: z.number(),
  tolerance: z.number().default(0),
  unit: z.enum(['number', 'percent', 'workingDays', 'score']),
  lowerIsBetter: z.boolean().default(false),
  periodicity: z.enum(['month', 'halfYear', 'year']),
});
export type Indicator = z.infer<typeof indicator>;

export const surveyQuestion = extensible({
  id: identifier,
  kind: z.enum(['score', 'choice', 'text']),
  text: localizedText,
  options: z.array(z.strictObject({ value: scalar, label: localizedText })).optional(),
  required: z.boolean().default(false),
});

/** Questions asked at the end, skippable, anonymous or not. */
export const survey = extensible({
  id: identifier,
  questions: z.array(surveyQuestion).min(1).max(6),
  anonymous: z.boolean().default(true),
});
export type Survey = z.infer<typeof survey>;
