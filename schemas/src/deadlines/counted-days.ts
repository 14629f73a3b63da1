/** A term day by day, for calendar pictures: what each date between the origin and the due date counted for. */
import type { ExcludedDay } from './calendar.js';
import { fromDay, type IsoDate, toDay } from './civil-date.js';
import { type DueDateRequest, dueDate } from './due-date.js';
import { calendarsOf, exclusionInAny, isClosedInAny } from './working-day-count.js';

export interface CountedDay {
  readonly date: IsoDate;
  /** `origin`: the day that does not count; `counted`; `excluded`: left out of the count; `rolled`: passed over, or reached, after the last day of the count (art. 30.5). */
  readonly mark: 'origin' | 'counted' | 'excluded' | 'rolled';
  /** Ordinal within the term, from 1. Months and years number natural days. */
  readonly number?: number;
  readonly reason?: ExcludedDay['reason'];
  readonly name?: ExcludedDay['name'];
}

/** Every date from the origin to the due date, both included. Same request and errors as `dueDate`. */
export function countedDays(request: DueDateRequest): CountedDay[] {
  const { due, unrolled } = dueDate(request);
  const calendars = calendarsOf(request.calendar, request.extraCalendar);
  const last = toDay(due);
  const end = toDay(unrolled);
  const listed: CountedDay[] = [{ date: request.from, mark: 'origin' }];
  let number = 0;
  for (let day = toDay(request.from) + 1; day <= last; day += 1) {
    const closed = isClosedInAny(day, calendars) ? exclusionInAny(day, calendars) : undefined;
    const about = closed ? { reason: closed.reason, ...(closed.name ? { name: closed.name } : {}) } : {};
    if (day > end) {
      listed.push({ date: fromDay(day), mark: 'rolled', ...about });
    } else if (closed && request.term.unit === 'workingDays') {
      listed.push({ date: fromDay(day), mark: 'excluded', ...about });
    } else {
      number += 1;
      listed.push({ date: fromDay(day), mark: 'counted', number, ...about });
    }
  }
  return listed;
}
