import { z } from 'zod';
import { criterion, relations } from './criterion.js';
import { extensible } from './extension.js';
import { dottedIdentifier, identifier } from './identifier.js';
import { localizedText } from './localized-text.js';
import { operand } from './operand.js';

/** How a field of the case is read from the register for the person or household being evaluated. */
export const gathering = z.strictObject({
  field: dottedIdentifier,
  from: z.discriminatedUnion('kind', [
    /** A value or the date of the run plus years: the tax year is next year. */
    z.strictObject({ kind: z.literal('year'), plus: z.number().int() }),
    z.strictObject({ kind: z.literal('operand'), operand }),
    z.strictObject({ kind: z.literal('fact'), fact: dottedIdentifier }),
    /** A fact of the first element of a relation that meets `where`, in the order of the register. */
    z.strictObject({
      kind: z.literal('relation'),
      relation: z.enum(relations),
      where: criterion.optional(),
      take: dottedIdentifier,
    }),
  ]),
});
export type Gathering = z.infer<typeof gathering>;

/** When a sensor looks: a calendar (cron, in the town's time zone), or a change in a register. */
export const sensorOccasion = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('schedule'), cron: z.string().min(1), says: localizedText }),
  z.strictObject({ kind: z.literal('registerChange'), relation: z.enum(relations), says: localizedText }),
  z.strictObject({ kind: z.literal('lifeEvent'), event: identifier, says: localizedText }),
  z.strictObject({ kind: z.literal('message'), message: identifier, says: localizedText }),
]);
export type SensorOccasion = z.infer<typeof sensorOccasion>;

/** Who is written to, tried in order; the first valid answer binds the case; nobody under 18. */
export const addresseeRule = z.enum(['holder', 'titleHolder', 'propertyHolder', 'eldestAdult', 'self']);
export type AddresseeRule = z.infer<typeof addresseeRule>;

/** *Disparador de inicio*: finds in the register who is entitled and starts their cases. */
export const sensor = extensible({
  id: identifier,
  name: localizedText,
  over: z.enum(['people', 'households', 'cases']),
  when: z.array(sensorOccasion).min(1),
  gather: z.array(gathering).default([]),
  criteria: criterion,
  /** `missing` also proposes, because an unknown never leads to a refusal (it is consulted in the case). */
  propose: z.enum(['met', 'metOrMissing']).default('met'),
  oncePer: z.enum(['person', 'household', 'period']),
  /** The period of `oncePer: period`, and of "refused this period". */
  period: z.enum(['year', 'month', 'ever']).default('year'),
  start: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('entry'), entry: identifier }),
    z.strictObject({ kind: z.literal('communication'), communication: identifier }),
  ]),
  addressee: z.array(addresseeRule).min(1),
  exclude: z
    .array(z.enum(['openCase', 'refusedThisPeriod', 'noOffers']))
    .default(['openCase', 'refusedThisPeriod', 'noOffers']),
  reevaluateBeforeSending: z.boolean().default(true),
});
export type Sensor = z.infer<typeof sensor>;
