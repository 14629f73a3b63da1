// Reads the sample procedures, their scenarios and the calendars as a town's installation would.
import { readdirSync, readFileSync } from 'node:fs';
import { buildCalendar, type Calendar, calendarDocument } from '@oficio/schemas/deadlines';
import { type Procedure, procedure } from '@oficio/schemas/definition';
import { type Scenario, scenario } from '@oficio/schemas/scenario';

export const readJson = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

export const sampleIds = [
  'ibi-large-family-continuation',
  'ibi-large-family-new',
  'web-accessibility',
] as const;
export type SampleId = (typeof sampleIds)[number];

export const sampleProcedure = (id: SampleId): Procedure =>
  procedure.parse(readJson(`./${id}/procedure.json`));

/** The scenarios of a procedure by file name, in the order of their numbers. */
export const sampleScenarios = (id: SampleId): { file: string; scenario: Scenario }[] =>
  readdirSync(new URL(`./${id}/scenarios/`, import.meta.url))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ file, scenario: scenario.parse(readJson(`./${id}/scenarios/${file}`)) }));

/** The calendar of the Comunitat Valenciana, without the local days of any town. */
export const valencianCalendar = (): Calendar =>
  buildCalendar(
    ['es', 'es-vc'].map((layer) => calendarDocument.parse(readJson(`./calendars/${layer}.json`))),
  );
