/** The two moves on which every term rests: counting working days, and rolling to the next one. Works on day numbers. */
import { type Calendar, type ExcludedDay, exclusionOf, isClosed } from './calendar.js';
import { type DayNumber, toDay } from './civil-date.js';

/** The calendars whose union decides (art. 30.6): the organ's, and perhaps the person's. */
export type Calendars = readonly [Calendar, ...Calendar[]];

/** The organ's calendar and, if it is given, the person's. */
export function calendarsOf(calendar: Calendar, extraCalendar: Calendar | undefined): Calendars {
  return extraCalendar === undefined || extraCalendar === calendar ? [calendar] : [calendar, extraCalendar];
}

export function isClosedInAny(day: DayNumber, calendars: Calendars): boolean {
  for (const calendar of calendars) if (isClosed(day, calendar)) return true;
  return false;
}

/** Why the day is left out: the first calendar that closes it says so. Call it only for closed days. */
export function exclusionInAny(day: DayNumber, calendars: Calendars): ExcludedDay {
  return exclusionOf(day, calendars.find((calendar) => calendar.holidays.has(day)) ?? calendars[0]);
}

/** The days that only one of the calendars closes, on a day that is not a weekend. */
export function closedInOnlyOne(excluded: readonly ExcludedDay[], calendars: Calendars): ExcludedDay[] {
  if (calendars.length === 1) return [];
  return excluded.filter(
    ({ date, reason }) =>
      reason === 'holiday' && !calendars.every((calendar) => calendar.holidays.has(toDay(date))),
  );
}

/** The day itself if it works, otherwise the first working day after it (art. 30.5). `excluded` gathers those passed. */
export function rollForward(day: DayNumber, calendars: Calendars, excluded: ExcludedDay[]): DayNumber {
  let rolled = day;
  while (isClosedInAny(rolled, calendars)) {
    excluded.push(exclusionInAny(rolled, calendars));
    rolled += 1;
  }
  return rolled;
}

/**
 * The n-th working day after `from` (arts. 30.2 and 30.3). `excluded` gathers the days that did not count;
 * `suspended` says which days are outside the term for another reason.
 */
export function countWorkingDays(
  from: DayNumber,
  amount: number,
  calendars: Calendars,
  excluded: ExcludedDay[],
  suspended?: (day: DayNumber) => ExcludedDay | undefined,
): DayNumber {
  let day = from;
  for (let counted = 0; counted < amount; ) {
    day += 1;
    const paused = suspended?.(day);
    if (paused) {
      excluded.push(paused);
    } else if (isClosedInAny(day, calendars)) {
      excluded.push(exclusionInAny(day, calendars));
    } else {
      counted += 1;
    }
  }
  return day;
}
