/** How much of a term is left, in working days. */
import type { Calendar } from './calendar.js';
import { type IsoDate, toDay } from './civil-date.js';
import { calendarsOf, isClosedInAny } from './working-day-count.js';

/**
 * Working days after `today` up to and including `due`: 0 on the due day itself; negative once it has passed, by the
 * working days since. Throws `RangeError` on a text that is not a date.
 */
export function workingDaysLeft(
  today: IsoDate,
  due: IsoDate,
  calendar: Calendar,
  extraCalendar?: Calendar,
): number {
  const calendars = calendarsOf(calendar, extraCalendar);
  const now = toDay(today);
  const end = toDay(due);
  const [low, high] = now <= end ? [now, end] : [end, now];
  let days = 0;
  for (let day = low + 1; day <= high; day += 1) if (!isClosedInAny(day, calendars)) days += 1;
  return now <= end || days === 0 ? days : -days;
}
