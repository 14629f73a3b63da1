import { z } from 'zod';
import { municipalityCode } from '../deadlines/index.js';
import { dottedIdentifier, identifier } from '../definition/identifier.js';
import { localizedText } from '../definition/localized-text.js';
import { outcomes } from '../definition/outcome.js';
import { isoDate } from '../definition/scalar.js';
import { caseEvent } from '../interpret/case-event.js';
import { datum } from '../interpret/datum.js';
import { UNKNOWN_RESIDENCE } from '../interpret/residence.js';
import { refusalCodes } from '../interpret/step.js';

/** Local date-time of the sede, `YYYY-MM-DDTHH:mm`. */
export const localDateTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);

const expectedAfterEvent = z.strictObject({
  phases: z.array(dottedIdentifier).optional(),
  refused: z.enum(refusalCodes).optional(),
});

export const scenarioEvent = z.strictObject({
  at: localDateTime,
  /** `time` only lets time pass: what is due by then fires on its own date. */
  event: z.union([z.strictObject({ kind: z.literal('time') }), caseEvent]),
  expect: expectedAfterEvent.optional(),
});

/** A worked example of a procedure: a synthetic person, a date, events, and the trace that must follow. */
export const scenario = z.strictObject({
  id: identifier,
  title: localizedText,
  procedure: identifier,
  entry: identifier,
  at: localDateTime,
  calendar: z.string(),
  person: z.record(z.string(), z.unknown()).optional(),
  /** Where the person lives, when it is not the town: INE code of the municipality, or `unknown`. */
  residence: z.union([municipalityCode, z.literal(UNKNOWN_RESIDENCE)]).optional(),
  fields: z.record(dottedIdentifier, datum).default({}),
  events: z.array(scenarioEvent),
  expect: z.strictObject({
    /** Active phases at the end, in document order. */
    phases: z.array(dottedIdentifier).optional(),
    outcome: z.enum(outcomes).optional(),
    /** Phases that must have been entered, in this order (others may come between). */
    visited: z.array(dottedIdentifier).optional(),
    /** Last day of deadlines, by id: the latest start counts. */
    due: z.record(identifier, isoDate).optional(),
    /** Letters sent, in order. */
    communications: z.array(identifier).optional(),
    tasks: z.array(identifier).optional(),
    /** Letters, tasks or phases that must not appear. */
    notExpected: z.array(dottedIdentifier).optional(),
  }),
  /** What this scenario shows that no other does, for coverage. */
  covers: z.array(z.string()).optional(),
  /** Not demanded yet, and why. */
  pending: z.strictObject({ reason: z.string().min(10) }).optional(),
});
export type Scenario = z.infer<typeof scenario>;
export type ScenarioInput = z.input<typeof scenario>;
