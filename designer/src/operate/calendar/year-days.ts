/** The closed days of a year with the layer that closes each, for the picture and the list. */
import type { CalendarDocument, CalendarLayer, CalendarYear } from '@oficio/schemas/deadlines';
import { dateOfDay, dayNumber, weekdayOf } from '../civil-days';
import { yearOf } from './draft';

export interface YearHoliday {
  date: string;
  layer: CalendarLayer;
  layerId: string;
  name: CalendarYear['holidays'][number]['name'];
}

/** The holidays of a year in every layer, by date; a date that two layers close is there twice. */
export function holidaysOf(layers: readonly CalendarDocument[], year: number): YearHoliday[] {
  return layers
    .flatMap((layer) =>
      yearOf(layer, year).holidays.map(({ date, name }) => ({
        date,
        name,
        layer: layer.layer,
        layerId: layer.id,
      })),
    )
    .sort((one, other) => one.date.localeCompare(other.date));
}

/** The weeks of a month, Monday first; null where the week belongs to another month. */
export function weeksOf(year: number, month: number): (string | null)[][] {
  const first = dayNumber(`${year}-${String(month).padStart(2, '0')}-01`);
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  const days: (string | null)[] = Array.from({ length: weekdayOf(first) - 1 }, () => null);
  for (let day = first; day < dayNumber(next); day += 1) days.push(dateOfDay(day));
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}
