import { z } from 'zod';
import { identifier } from './identifier.js';
import { type LocalizedText, localizedText } from './localized-text.js';
import { type Operand, operand } from './operand.js';

export const comparisonOperators = [
  'equals',
  'notEquals',
  'lessThan',
  'atMost',
  'moreThan',
  'atLeast',
] as const;
export type ComparisonOperator = (typeof comparisonOperators)[number];

/** The relations of the register that a condition may look through. */
export const relations = ['members', 'titles', 'properties', 'discounts'] as const;
export type Relation = (typeof relations)[number];

/** Shown to people instead of the generated sentence; `article` is printed with the reason. */
interface Sentence {
  says?: LocalizedText | undefined;
  article?: string | undefined;
}

/**
 * Eligibility and guards, as data (never JavaScript): they can be explained, counted, checked for gaps
 * and shown as sentences. Evaluation is three-valued: met, not met, data missing.
 */
export type Criterion = Sentence &
  (
    | { op: 'and' | 'or'; of: Criterion[] }
    | { op: 'not'; of: Criterion }
    | { op: ComparisonOperator; left: Operand; right: Operand }
    | { op: 'between'; of: Operand; from: Operand; to: Operand }
    | { op: 'in'; of: Operand; options: Operand[] }
    /** Whether a datum is held at all; the only condition that turns "missing" into a plain yes or no. */
    | { op: 'known'; of: Operand }
    /** Age in completed years of a birth date at a date. */
    | { op: 'age'; birthDate: Operand; at: Operand; is: ComparisonOperator; years: number }
    | { op: 'residentFor'; since: Operand; at: Operand; months: number }
    | { op: 'exists'; relation: Relation; where: Criterion }
    | {
        op: 'count';
        relation: Relation;
        where?: Criterion | undefined;
        is: ComparisonOperator;
        number: number;
      }
    /** Whether an answer of a consultation is still awaited. */
    | { op: 'pending'; dataNeed: string }
    /** How the last consultation of a datum ended. */
    | { op: 'answered'; dataNeed: string; result: 'verified' | 'notVerified' | 'unavailable' }
    /** Reads the verdict of another condition: `missing` becomes a yes, so a guard can branch on it. */
    | { op: 'verdict'; of: Criterion; is: 'met' | 'notMet' | 'missing' }
  );

const sentence = { says: localizedText.optional(), article: z.string().optional() };
const comparison = z.enum(comparisonOperators);
const answerResult = z.enum(['verified', 'notVerified', 'unavailable']);

export const criterion: z.ZodType<Criterion> = z.lazy(() =>
  z.discriminatedUnion('op', [
    z.strictObject({ op: z.enum(['and', 'or']), of: z.array(criterion).min(1), ...sentence }),
    z.strictObject({ op: z.literal('not'), of: criterion, ...sentence }),
    z.strictObject({ op: comparison, left: operand, right: operand, ...sentence }),
    z.strictObject({ op: z.literal('between'), of: operand, from: operand, to: operand, ...sentence }),
    z.strictObject({ op: z.literal('in'), of: operand, options: z.array(operand).min(1), ...sentence }),
    z.strictObject({ op: z.literal('known'), of: operand, ...sentence }),
    z.strictObject({
      op: z.literal('age'),
      birthDate: operand,
      at: operand,
      is: comparison,
      years: z.number().int().min(0),
      ...sentence,
    }),
    z.strictObject({
      op: z.literal('residentFor'),
      since: operand,
      at: operand,
      months: z.number().int().min(1),
      ...sentence,
    }),
    z.strictObject({ op: z.literal('exists'), relation: z.enum(relations), where: criterion, ...sentence }),
    z.strictObject({
      op: z.literal('count'),
      relation: z.enum(relations),
      where: criterion.optional(),
      is: comparison,
      number: z.number().int().min(0),
      ...sentence,
    }),
    z.strictObject({ op: z.literal('pending'), dataNeed: identifier, ...sentence }),
    z.strictObject({ op: z.literal('answered'), dataNeed: identifier, result: answerResult, ...sentence }),
    z.strictObject({
      op: z.literal('verdict'),
      of: criterion,
      is: z.enum(['met', 'notMet', 'missing']),
      ...sentence,
    }),
  ]),
);
