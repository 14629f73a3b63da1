/** Finds the calendars that the commands of deadlines name, among those that ship. Opens no database. */
import {
  type Calendar,
  type CalendarDocument,
  type CalendarLookup,
  calendarFor,
  townCalendarId,
} from '@oficio/schemas/deadlines';

const INE_CODE = /^\d{5}$/;

/**
 * A lookup that takes the id of a calendar (`es-vc`) or the INE code of a town whose calendar ships (`46186`), and
 * builds each calendar once. It throws `RangeError` for what it does not find.
 */
export function calendarLookup(documents: readonly CalendarDocument[]): CalendarLookup {
  const built = new Map<string, Calendar>();
  return (id) => {
    const known = built.get(id);
    if (known) return known;
    const calendar = calendarFor(INE_CODE.test(id) ? (townCalendarId(id, documents) ?? id) : id, documents);
    built.set(id, calendar);
    return calendar;
  };
}

/**
 * The calendar of the organ from `--calendar` and `--town`. A town whose calendar does not ship counts with that of
 * its region, and the result warns of it. Throws `RangeError` when nothing says the region, or the two disagree.
 */
export function organCalendarId(
  { calendar, town }: { calendar?: string | undefined; town?: string | undefined },
  documents: readonly CalendarDocument[],
): string {
  if (town === undefined) {
    if (calendar !== undefined) return calendar;
    throw new RangeError('Say where: --calendar es-vc, or --town with the INE code of the town.');
  }
  if (!INE_CODE.test(town)) {
    throw new RangeError(`--town ${town}: write the INE code of the town, five digits such as 46186.`);
  }
  const id = townCalendarId(town, documents);
  const region = documents.find((document) => document.id === id);
  if (id === undefined || region === undefined) {
    if (calendar !== undefined) return calendar;
    throw new RangeError(
      `The calendar of the town ${town} is not here: add that of its region (--calendar es-vc).`,
    );
  }
  if (calendar === undefined || calendar === id || region.extends?.includes(calendar)) return id;
  throw new RangeError(
    `The town ${town} is not under the calendar ${calendar}: leave --calendar out, or write ${region.extends?.join(' or ')}.`,
  );
}
