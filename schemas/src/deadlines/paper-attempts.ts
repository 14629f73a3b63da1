/** Delivery on paper at home (art. 42.2): two attempts, on which days and at which hours. */
import { z } from 'zod';
import type { Calendar } from './calendar.js';
import { fromDay, type IsoDate, toDay } from './civil-date.js';
import { localDateTime, parseLocalDateTime } from './local-date-time.js';
import { countWorkingDays } from './working-day-count.js';

/** zod: one attempt. `refused`: the person rejects it (41.5); `unknownAddress`: nobody there is known (44). */
export const paperAttempt = z.strictObject({
  at: localDateTime,
  result: z.enum(['delivered', 'absent', 'refused', 'unknownAddress']).default('absent'),
});
export type PaperAttempt = z.infer<typeof paperAttempt>;

export type AttemptFlaw = 'sameSideOfThreePm' | 'lessThanThreeHours' | 'tooLate';

const THREE_PM = 15 * 60;
const THREE_HOURS = 3 * 60;
const WORKING_DAYS = 3;

/** Last day for the second attempt: the third working day after the first (42.2 read with 30.2). */
export function secondAttemptLimit(firstAt: string, calendar: Calendar): IsoDate {
  return fromDay(countWorkingDays(toDay(parseLocalDateTime(firstAt).date), WORKING_DAYS, [calendar], []));
}

/** Minutes of wall clock between two local date-times. */
function minutesBetween(firstAt: string, secondAt: string): number {
  const first = parseLocalDateTime(firstAt);
  const second = parseLocalDateTime(secondAt);
  return (toDay(second.date) - toDay(first.date)) * 24 * 60 + second.minute - first.minute;
}

/** Why a second attempt does not count; empty if it does. 15:00 sharp is taken as after. */
export function secondAttemptFlaws(firstAt: string, secondAt: string, calendar: Calendar): AttemptFlaw[] {
  const first = parseLocalDateTime(firstAt);
  const second = parseLocalDateTime(secondAt);
  const flaws: AttemptFlaw[] = [];
  if (first.minute < THREE_PM === second.minute < THREE_PM) flaws.push('sameSideOfThreePm');
  if (minutesBetween(firstAt, secondAt) < THREE_HOURS) flaws.push('lessThanThreeHours');
  if (second.date > secondAttemptLimit(firstAt, calendar)) flaws.push('tooLate');
  return flaws;
}

/** True if the hours of the clock are less than three apart, which a court may hold against attempts of different days. */
export function closeByClock(firstAt: string, secondAt: string): boolean {
  return Math.abs(parseLocalDateTime(firstAt).minute - parseLocalDateTime(secondAt).minute) < THREE_HOURS;
}
