/** What a change of calendar does to one deadline or one task, as the event and the journal carry it. Data only. */
import { z } from 'zod';
import { identifier } from '../definition/identifier.js';
import { isoDate } from '../definition/scalar.js';

const generation = z.number().int().positive();

/** The dates of a clock: see `Clock`. */
const clockDates = z.strictObject({
  due: isoDate,
  unrolled: isoDate,
  alertOn: isoDate,
  /** Instant, epoch milliseconds, when nobody can act any more. */
  dueAt: z.number().int(),
});
export type ClockDates = z.infer<typeof clockDates>;

/**
 * A deadline that a change of calendar touches. `kept` says what was spared to who trusted the date that they
 * were told (Ley 40/2015 art. 3.1): `told`, the new day is earlier and is the one shown, but nothing is
 * declared over before the old one; `past`, the new day is already gone, so that the old one stays.
 */
export const clockMove = z.strictObject({
  deadline: identifier,
  generation,
  before: clockDates,
  after: clockDates,
  kept: z.enum(['told', 'past']).optional(),
});
export type ClockMove = z.infer<typeof clockMove>;

/** A task whose day changes, civil dates. */
export const taskMove = z.strictObject({ task: identifier, generation, before: isoDate, after: isoDate });
export type TaskMove = z.infer<typeof taskMove>;
