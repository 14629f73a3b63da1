/** Reads the data that ships with the product. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CalendarDocument, calendarDocument } from '@oficio/schemas/deadlines';
import { type LawDocument, lawDocument } from '@oficio/schemas/laws';
import { type Town, town } from '@oficio/schemas/registry';

const folder = dirname(fileURLToPath(import.meta.resolve('@oficio/samples/package.json')));

const readJson = (...path: string[]): unknown => JSON.parse(readFileSync(join(folder, ...path), 'utf8'));

/** Ids of the towns that ship with the product. */
export function sampleTowns(): string[] {
  return readdirSync(join(folder, 'towns'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length));
}

/** Undefined for a town that does not ship. */
export function sampleTown(id: string): Town | undefined {
  return sampleTowns().includes(id) ? town.parse(readJson('towns', `${id}.json`)) : undefined;
}

/** The calendar of a place and the layers beneath it. */
export function sampleCalendars(id: string): CalendarDocument[] {
  const top = calendarDocument.parse(readJson('calendars', `${id}.json`));
  return [
    ...(top.extends ?? []).map((beneath) => calendarDocument.parse(readJson('calendars', `${beneath}.json`))),
    top,
  ];
}

/** Every calendar that ships: nation, regions and towns. */
export function everySampleCalendar(): CalendarDocument[] {
  return readdirSync(join(folder, 'calendars'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => calendarDocument.parse(readJson('calendars', name)));
}

/** The articles of laws that ship, as their gazette published them. */
export function sampleLaws(): LawDocument[] {
  return readdirSync(join(folder, 'laws'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => lawDocument.parse(readJson('laws', name)));
}

/** The definitions, as plain JSON, in the order of their folders. */
export function sampleProcedures(): unknown[] {
  return readdirSync(folder)
    .sort()
    .filter((name) => existsSync(join(folder, name, 'procedure.json')))
    .map((name) => readJson(name, 'procedure.json'));
}
