/** Reads the calendars of the samples and of the vectors, and joins the layers that a row names. */
import { readdirSync, readFileSync } from 'node:fs';
import {
  buildCalendar,
  type Calendar,
  type CalendarDocument,
  calendarDocument,
} from '@oficio/schemas/deadlines';

function parsed(text: string): unknown {
  return JSON.parse(text);
}

const folder = new URL('../calendars/', import.meta.url);
const shipped = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => calendarDocument.parse(parsed(readFileSync(new URL(name, folder), 'utf8'))));

const onlyForVectors = calendarDocument
  .array()
  .parse(
    (parsed(readFileSync(new URL('calendars.json', import.meta.url), 'utf8')) as { documents: unknown })
      .documents,
  );

const byId = new Map<string, CalendarDocument>(
  [...shipped, ...onlyForVectors].map((document) => [document.id, document]),
);

/** Every document of `samples/calendars`. */
export const shippedDocuments: readonly CalendarDocument[] = shipped;

/** The calendar that joins the layers of these ids. Throws if one does not exist. */
export function loadCalendar(ids: readonly string[]): Calendar {
  return buildCalendar(
    ids.map((id) => {
      const document = byId.get(id);
      if (!document) throw new Error(`There is no calendar "${id}".`);
      return document;
    }),
  );
}
