/** The calendar of where a person lives, for the union of art. 30.6, from the layers that the town has loaded. */
import { buildCalendar, type Calendar } from './calendar.js';
import type { CalendarDocument } from './calendar-document.js';
import { townCalendarId } from './calendar-lookup.js';
import { regionOfMunicipality } from './province-region.js';

/** From the INE code of a municipality to its calendar; a layer that is not loaded leaves a gap that the calendar tells. */
export type HomeCalendars = (municipality: string) => Calendar;

const NATION = 'es';

/** The calendars of the homes that these layers let know: nation, region and town, as far as they are loaded. */
export function homeCalendars(documents: readonly CalendarDocument[]): HomeCalendars {
  const built = new Map<string, Calendar>();
  return (municipality) => {
    const known = built.get(municipality);
    if (known) return known;
    const region = regionOfMunicipality(municipality);
    const layers = new Set([NATION, region, townCalendarId(municipality, documents)]);
    const calendar = {
      ...buildCalendar(documents.filter(({ id }) => layers.has(id))),
      home: { municipality, ...(region !== undefined && { region }) },
    };
    built.set(municipality, calendar);
    return calendar;
  };
}
