import { z } from 'zod';
import { localizedText } from '../definition/localized-text.js';
import { legalStages } from '../definition/phase.js';
import { contact } from '../definition/unit.js';

/** State words of the sede: done, now, pending, not needed, clock stopped. */
export const phaseState = z.enum(['done', 'current', 'pending', 'notNeeded', 'stopped']);

/** One phase of the file as a person sees it. It never carries an internal id. */
export const timelinePhase = z.object({
  name: localizedText,
  description: localizedText,
  state: phaseState,
  yourTurn: z.boolean(),
  startedOn: z.iso.date().nullable(),
  endedOn: z.iso.date().nullable(),
  /** The published term in words is built by the view from amount and unit. */
  term: z.object({ amount: z.number().int(), unit: z.string() }).nullable(),
  /** The date on which the running term of the phase falls. */
  due: z.iso.date().nullable(),
  unitName: localizedText.nullable(),
  contact: contact.nullable(),
  document: localizedText.nullable(),
  /** How many times the phase was entered, when more than once. */
  times: z.number().int(),
});
export type TimelinePhase = z.infer<typeof timelinePhase>;

export const timelineView = z.object({
  stages: z.array(z.object({ stage: z.enum(legalStages), phases: z.array(timelinePhase) })),
  /** One sentence: where the file is and whether the person must do something. */
  situation: localizedText,
  /** Whose turn it is: a word and an icon in the view. */
  turn: z.enum(['person', 'town', 'otherAdministration', 'nobody']),
  nextDate: z.object({ on: z.iso.date(), what: localizedText }).nullable(),
  ended: z.object({ outcome: z.string(), on: z.iso.date() }).nullable(),
});
export type TimelineView = z.infer<typeof timelineView>;
