/** Suspensions of a maximum term (arts. 22 and 25.2): their grounds, their caps, and the merged spans they leave. */
import { z } from 'zod';
import { addMonths, type DayNumber, isoDate, toDay } from './civil-date.js';
import { unrolledEnd } from './due-date.js';
import { lpac, type Warning } from './explanation.js';
import { notCommunicated } from './suspension-texts.js';
import { isDayTerm, term } from './term.js';
import { type Calendars, rollForward } from './working-day-count.js';

/** Articles of Ley 39/2015 that suspend: 22.1 may, 22.2 shall; 25.2 interrupts what the person has stopped. */
export const suspensionGround = z.enum([
  '22.1.a',
  '22.1.b',
  '22.1.c',
  '22.1.d',
  '22.1.e',
  '22.1.f',
  '22.1.g',
  '22.2.a',
  '22.2.b',
  '22.2.c',
  '25.2',
]);
export type SuspensionGround = z.infer<typeof suspensionGround>;

/** zod: one suspension. Dates are civil; the day `from` still counts, the day `until` does not. */
export const suspension = z
  .strictObject({
    ground: suspensionGround,
    /** The rule to cite when a sector law suspends as this ground does (RD 1112/2018 art. 12.4 …). */
    article: z.string().min(1).optional(),
    /** Notification of the requirement (22.1.a, 22.2.b) or day of the request. */
    from: isoDate,
    /** Day of compliance, of receipt or of the end; absent while it is open. */
    until: isoDate.optional(),
    /** Day on which the persons were told; without it nothing is suspended. */
    communicatedOn: isoDate.optional(),
    /** The term given in the requirement (22.1.a). A mandatory report (22.1.d) never suspends more than three months. */
    cap: term.optional(),
  })
  .refine((value) => value.until === undefined || value.until >= value.from, {
    path: ['until'],
    error: 'A suspension cannot end before it starts: correct one of the dates.',
  });
export type Suspension = z.infer<typeof suspension>;

/** Days `start + 1` to `end`, both out of the term; without `end` it is still open. */
export interface SuspensionSpan {
  readonly start: DayNumber;
  readonly end: DayNumber | undefined;
  readonly grounds: readonly SuspensionGround[];
  /** The rules to cite, in full. */
  readonly articles: readonly string[];
  /** True while nobody has closed it, even if its cap gives it an end. */
  readonly open: boolean;
}

const REPORT_MONTHS = 3;

/**
 * Last day that the ground allows. The term given to a person ends on a working day (art. 30.5); the three months of a
 * report do not roll, because they limit a pause, not an act.
 */
function capEnd({ ground, from, cap }: Suspension, calendars: Calendars): DayNumber | undefined {
  const start = toDay(from);
  const reportEnd = ground === '22.1.d' ? addMonths(start, REPORT_MONTHS).day : undefined;
  if (!cap || !isDayTerm(cap)) return reportEnd;
  const end = unrolledEnd(start, cap, calendars, []).end;
  const given = ground === '22.1.a' ? rollForward(end, calendars, []) : end;
  return reportEnd === undefined ? given : Math.min(given, reportEnd);
}

function spanOf(one: Suspension, calendars: Calendars): SuspensionSpan {
  const until = one.until === undefined ? undefined : toDay(one.until);
  const cap = capEnd(one, calendars);
  const capped = cap !== undefined && (until === undefined || until > cap);
  return {
    start: toDay(one.from),
    end: capped ? cap : until,
    grounds: [one.ground],
    articles: [one.article ?? lpac(one.ground)],
    open: until === undefined,
  };
}

/**
 * The spans that suspend, in order and without overlap: two suspensions at once stop one clock, once. Those not
 * communicated are left out and reported.
 */
export function mergeSuspensions(
  suspensions: readonly Suspension[],
  calendars: Calendars,
): { spans: SuspensionSpan[]; warnings: Warning[] } {
  const told = suspensions.filter((one) => one.communicatedOn !== undefined);
  const warnings = suspensions.filter((one) => one.communicatedOn === undefined).map(notCommunicated);
  const ordered = told
    .map((one) => spanOf(one, calendars))
    .sort((a, b) => a.start - b.start || (a.grounds[0] ?? '').localeCompare(b.grounds[0] ?? ''));
  const spans: SuspensionSpan[] = [];
  for (const next of ordered) {
    const last = spans.at(-1);
    if (!last || (last.end !== undefined && next.start > last.end)) {
      spans.push(next);
      continue;
    }
    const nextIsLater = last.end !== undefined && (next.end === undefined || next.end > last.end);
    spans[spans.length - 1] = {
      start: last.start,
      end: nextIsLater ? next.end : last.end,
      grounds: [...new Set([...last.grounds, ...next.grounds])],
      articles: [...new Set([...last.articles, ...next.articles])],
      open: nextIsLater ? next.open : last.open,
    };
  }
  return { spans, warnings };
}
