/** Finds the calendar of a place among documents: its own layer and those beneath it. */
import { buildCalendar, type Calendar } from './calendar.js';
import type { CalendarDocument } from './calendar-document.js';

/**
 * The calendar of `id` (`es-vc`, `es-vc-46186` …) with every layer that it extends, plus the layers of `extra` (a town
 * over its region, an organ's own days). Throws `RangeError` naming the ids that exist.
 */
export function calendarFor(
  id: string,
  documents: readonly CalendarDocument[],
  ...extra: readonly string[]
): Calendar {
  const wanted = new Map<string, CalendarDocument>();
  const add = (one: string): void => {
    const document = documents.find((candidate) => candidate.id === one);
    if (!document) {
      const known = documents.map((candidate) => candidate.id).sort();
      throw new RangeError(`There is no calendar "${one}". Those loaded are: ${known.join(', ')}.`);
    }
    if (wanted.has(one)) return;
    wanted.set(one, document);
    for (const beneath of document.extends ?? []) add(beneath);
  };
  for (const one of [id, ...extra]) add(one);
  return buildCalendar([...wanted.values()]);
}

/** The town calendar with this INE code, if it is loaded. */
export function townCalendarId(ineCode: string, documents: readonly CalendarDocument[]): string | undefined {
  return documents.find(({ layer, place }) => layer === 'town' && place === ineCode)?.id;
}
