import { type Calendar, isWorkingDay } from '@oficio/schemas/deadlines';
import type { Clock } from '@oficio/schemas/interpret';
import { dateOfDay, dayNumber, weekdayOf } from '../operate/civil-days';

export interface StripDay {
  date: string;
  weekday: number;
  kind: 'working' | 'weekend' | 'holiday';
}

export interface StripBar {
  id: string;
  clock: Clock;
  /** Columns of the strip, from 0; `until` is past the last one. */
  from: number;
  until: number;
  /** Goes on beyond the strip. */
  goesOn: boolean;
}

/** The days around today, so many before and after. */
export function stripDays(today: string, before: number, after: number, calendar: Calendar): StripDay[] {
  const now = dayNumber(today);
  return Array.from({ length: before + after + 1 }, (_, index) => {
    const day = now - before + index;
    const date = dateOfDay(day);
    const weekday = weekdayOf(day);
    const kind = isWorkingDay(date, calendar) ? 'working' : weekday > 5 ? 'weekend' : 'holiday';
    return { date, weekday, kind };
  });
}

/** The clocks that touch the strip, each as a bar; the last started first, so that what runs now is on top. */
export function stripBars(clocks: readonly Clock[], days: readonly StripDay[], most: number): StripBar[] {
  const first = dayNumber(days[0]?.date ?? '1970-01-01');
  return clocks
    .flatMap((clock, index): StripBar[] => {
      if (clock.startsFrom === undefined || clock.due === undefined || clock.status === 'cancelled')
        return [];
      const from = Math.max(0, dayNumber(clock.startsFrom) + 1 - first);
      const end = dayNumber(clock.due) + 1 - first;
      const until = Math.min(days.length, end);
      return until > from
        ? [{ id: `${clock.deadline} ${index}`, clock, from, until, goesOn: end > days.length }]
        : [];
    })
    .reverse()
    .slice(0, most);
}
