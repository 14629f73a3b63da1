/** The two readings of how suspensions move a term: natural days added, and stop and resume. Works on day numbers. */
import type { ExcludedDay } from './calendar.js';
import { type DayNumber, fromDay } from './civil-date.js';
import type { SuspensionSpan } from './suspension.js';
import { type Calendars, countWorkingDays, rollForward } from './working-day-count.js';

/** Where a reading ends before art. 30.5 (nowhere while suspended without end), what it left out, what it applied. */
export interface Moved {
  readonly end: DayNumber | undefined;
  readonly excluded: ExcludedDay[];
  readonly applied: SuspensionSpan[];
}

/** The un-rolled end moves by the natural days of each span that starts while the term still runs. */
export function shiftByNaturalDays(
  unsuspended: DayNumber,
  spans: readonly SuspensionSpan[],
  calendars: Calendars,
): Moved {
  let end = unsuspended;
  const applied: SuspensionSpan[] = [];
  for (const span of spans) {
    if (span.start > rollForward(end, calendars, [])) break;
    applied.push(span);
    if (span.end === undefined) return { end: undefined, excluded: [], applied };
    // A span that starts in the days added by art. 30.5 cannot let the term end while it lasts.
    end = Math.max(end, span.start) + (span.end - span.start);
  }
  return { end, excluded: [], applied };
}

/** Working days inside a span are not counted; the count goes on after it. */
export function stopAndResume(
  from: DayNumber,
  amount: number,
  spans: readonly SuspensionSpan[],
  calendars: Calendars,
): Moved {
  const excluded: ExcludedDay[] = [];
  let end = countWorkingDays(from, amount, calendars, excluded);
  const applied: SuspensionSpan[] = [];
  for (const span of spans) {
    if (span.start > rollForward(end, calendars, [])) break;
    applied.push(span);
    if (span.end === undefined) return { end: undefined, excluded: [], applied };
    excluded.length = 0;
    const paused = (day: DayNumber): ExcludedDay | undefined =>
      applied.some((one) => day > one.start && one.end !== undefined && day <= one.end)
        ? { date: fromDay(day), reason: 'suspended' }
        : undefined;
    const counted = countWorkingDays(from, amount, calendars, excluded, paused);
    // Stopped on its last day, the term has no day left but cannot end while it is stopped.
    end = counted <= span.start ? span.end : counted;
  }
  return { end, excluded, applied };
}
