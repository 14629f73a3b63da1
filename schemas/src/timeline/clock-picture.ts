/** A clock as a bar over a calendar: which days run, which are a gap and why. Dates only: each room draws them. */
import { z } from 'zod';
import { fromDay, toDay } from '../deadlines/civil-date.js';
import { lpac } from '../deadlines/explanation.js';
import { type IsoDate, isoDate } from '../deadlines/index.js';
import { mergeSuspensions } from '../deadlines/suspension.js';
import { calendarsOf } from '../deadlines/working-day-count.js';
import { localizedText } from '../definition/localized-text.js';
import type { Clock } from '../interpret/clock.js';
import { type ClockWorld, clockResult, suspensionsInForce } from '../interpret/date-clock.js';
import { homeCalendarOf } from '../interpret/residence.js';

/** zod: whole days, both included. `extended`: added by an agreement. `rolled`: after a last day that is not working (art. 30.5). */
export const pictureSpan = z.object({
  kind: z.enum(['counted', 'extended', 'rolled']),
  first: isoDate,
  last: isoDate,
});
export type PictureSpan = z.infer<typeof pictureSpan>;

/** zod: a gap of the clock: its days do not run. */
export const pictureStop = z.object({
  /** The day from which it is stopped, as it is told: the last one that counts. */
  from: isoDate,
  first: isoDate,
  /** Null while nothing gives it an end. */
  last: isoDate.nullable(),
  /** Nobody has closed it yet, even if the law gives it an end. */
  open: z.boolean(),
  reason: localizedText,
  article: z.string(),
});
export type PictureStop = z.infer<typeof pictureStop>;

/** zod: the picture of one clock. */
export const clockPicture = z.object({
  /** The day from which it counts; it does not count itself (art. 30.3). */
  from: isoDate,
  spans: z.array(pictureSpan),
  stops: z.array(pictureStop),
  /** Last day before art. 30.5, and last day; null while it is stopped without an end. */
  unrolled: isoDate.nullable(),
  due: isoDate.nullable(),
});
export type ClockPicture = z.infer<typeof clockPicture>;

function stopsOf(clock: Clock, world: ClockWorld): PictureStop[] {
  const calendars = calendarsOf(world.calendar, homeCalendarOf(clock, world));
  const told = clock.suspensions.filter(({ from }) => from !== undefined);
  return suspensionsInForce(clock).flatMap((suspension, index): PictureStop[] => {
    const [span] = mergeSuspensions([suspension], calendars).spans;
    const reason = told[index]?.reason;
    if (span === undefined || reason === undefined || span.end === span.start) return [];
    return [
      {
        from: fromDay(span.start),
        first: fromDay(span.start + 1),
        last: span.end === undefined ? null : fromDay(span.end),
        open: span.open,
        reason,
        article: suspension.article ?? lpac(suspension.ground),
      },
    ];
  });
}

/** The last day of the term without what extensions add, before art. 30.5. */
function plainEnd(clock: Clock, world: ClockWorld): IsoDate | undefined {
  if (clock.extensions.length === 0) return clock.unrolled;
  const counted = clockResult({ ...clock, extensions: [] }, world);
  return counted?.kind === 'days' ? counted.result.unrolled : clock.unrolled;
}

/**
 * The picture of a clock by its own dates, which are those that count: this only says what each day of it was.
 * Undefined before the clock has begun.
 */
export function clockPictureOf(clock: Clock, world: ClockWorld): ClockPicture | undefined {
  const { startsFrom, due, unrolled } = clock;
  if (startsFrom === undefined) return undefined;
  const stops = stopsOf(clock, world);
  const stopped = (date: IsoDate) =>
    stops.some(({ first, last }) => date >= first && (last === null || date <= last));
  const plain = plainEnd(clock, world) ?? unrolled ?? due;
  const end = due ?? stops.find(({ last }) => last === null)?.first ?? startsFrom;
  const spans: PictureSpan[] = [];
  let broken = true;
  for (let day = toDay(startsFrom) + 1; day <= toDay(end); day += 1) {
    const date = fromDay(day);
    if (stopped(date)) {
      broken = true;
      continue;
    }
    const kind =
      unrolled !== undefined && date > unrolled
        ? 'rolled'
        : plain !== undefined && date > plain
          ? 'extended'
          : 'counted';
    const open = spans.at(-1);
    if (!broken && open?.kind === kind) open.last = date;
    else spans.push({ kind, first: date, last: date });
    broken = false;
  }
  return { from: startsFrom, spans, stops, unrolled: unrolled ?? null, due: due ?? null };
}
