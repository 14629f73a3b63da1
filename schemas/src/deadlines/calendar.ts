/** A calendar ready to count with: its layers joined. Knows which days are not working and why, not what a term is. */
import type { CalendarDocument, CalendarLayer, YearStatus } from './calendar-document.js';
import { civilOf, type DayNumber, fromDay, type IsoDate, toDay, weekdayOf } from './civil-date.js';
import type { Texts } from './texts.js';

/** A non-working holiday of one layer. */
export interface Holiday {
  readonly date: IsoDate;
  readonly name: Texts;
  readonly layer: CalendarLayer;
}

/** What is known of one layer: its status in each year that its document has. */
export interface LayerCoverage {
  readonly id: string;
  readonly layer: CalendarLayer;
  readonly name: Texts;
  readonly years: ReadonlyMap<number, YearStatus>;
}

export interface Calendar {
  readonly id: string;
  readonly layers: readonly LayerCoverage[];
  /** The holidays by day number; where two layers share a day, the widest layer names it. */
  readonly holidays: ReadonlyMap<DayNumber, Holiday>;
  /** Years vouched for by whoever gave a plain list of days (`calendarOfDates`), which has no layers. */
  readonly givenYears?: ReadonlySet<number>;
  /** Whose home it is the calendar of (art. 30.6): what is missing of it is told as such. */
  readonly home?: Home;
}

/** Where a person lives. */
export interface Home {
  /** INE code, five digits. */
  readonly municipality: string;
  /** Id of the layer of its region, such as `es-md`; absent where no province has that code. */
  readonly region?: string;
}

/** Why a day is not a working day (art. 30.2). */
export interface ExcludedDay {
  readonly date: IsoDate;
  readonly reason: 'saturday' | 'sunday' | 'holiday' | 'suspended';
  readonly name?: Texts;
}

const WIDEST_FIRST: readonly CalendarLayer[] = ['national', 'regional', 'town', 'organ'];

/** Joins the layers of one place (nation, region, town, organ) into a calendar. Takes documents already parsed. */
export function buildCalendar(documents: readonly CalendarDocument[]): Calendar {
  const ordered = [...documents].sort(
    (a, b) => WIDEST_FIRST.indexOf(a.layer) - WIDEST_FIRST.indexOf(b.layer),
  );
  const holidays = new Map<DayNumber, Holiday>();
  for (const document of ordered) {
    for (const { date, name } of document.years.flatMap((year) => year.holidays)) {
      const day = toDay(date);
      if (!holidays.has(day)) holidays.set(day, { date, name, layer: document.layer });
    }
  }
  return {
    id: ordered.map((document) => document.id).join('+'),
    layers: ordered.map(({ id, layer, name, years }) => ({
      id,
      layer,
      name,
      years: new Map(years.map(({ year, status }) => [year, status])),
    })),
    holidays,
  };
}

/**
 * The calendar of a plain list of dates that the asker vouches for: it covers the years in which it has a date.
 * Throws `RangeError` on a text that is not a date.
 */
export function calendarOfDates(dates: readonly IsoDate[], id = 'given'): Calendar {
  const name: Texts = { es: 'Festivo indicado', 'ca-valencia': 'Festiu indicat', en: 'Holiday given' };
  const days = dates.map((date) => [toDay(date), { date, name, layer: 'organ' as const }] as const);
  return {
    id,
    layers: [],
    holidays: new Map(days),
    givenYears: new Set(days.map(([day]) => civilOf(day).year)),
  };
}

/** The union of art. 30.6: a day that is not working in any of the calendars is not working. */
export function mergeCalendars(first: Calendar, ...others: readonly Calendar[]): Calendar {
  const all = [first, ...others];
  const holidays = new Map<DayNumber, Holiday>();
  const layers = new Map<string, LayerCoverage>();
  const givenYears = new Set<number>();
  for (const calendar of all) {
    for (const [day, holiday] of calendar.holidays) if (!holidays.has(day)) holidays.set(day, holiday);
    for (const layer of calendar.layers) if (!layers.has(layer.id)) layers.set(layer.id, layer);
    for (const year of calendar.givenYears ?? []) givenYears.add(year);
  }
  return {
    id: [...new Set(all.map((calendar) => calendar.id))].join(' ∪ '),
    layers: [...layers.values()],
    holidays,
    ...(givenYears.size > 0 ? { givenYears } : {}),
  };
}

/** True on Saturday, Sunday and the holidays of the calendar. */
export function isClosed(day: DayNumber, calendar: Calendar): boolean {
  return weekdayOf(day) > 5 || calendar.holidays.has(day);
}

/** Why the day is not a working day; a holiday names itself even on a weekend. Call it only for closed days. */
export function exclusionOf(day: DayNumber, calendar: Calendar): ExcludedDay {
  const holiday = calendar.holidays.get(day);
  if (holiday) return { date: holiday.date, reason: 'holiday', name: holiday.name };
  return { date: fromDay(day), reason: weekdayOf(day) === 6 ? 'saturday' : 'sunday' };
}

/** True if the date is neither Saturday, Sunday nor a holiday of the calendar (art. 30.2). August, 24 and 31 December work. */
export function isWorkingDay(date: IsoDate, calendar: Calendar): boolean {
  return !isClosed(toDay(date), calendar);
}
