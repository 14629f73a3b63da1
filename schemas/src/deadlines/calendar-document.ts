/** The shape of a calendar file: one layer of holidays, year by year, each with its source. Data only. */
import { z } from 'zod';
import { isoDate } from './civil-date.js';
import { texts } from './texts.js';

export const calendarLayer = z.enum(['national', 'regional', 'town', 'organ']);
export type CalendarLayer = z.infer<typeof calendarLayer>;

/**
 * How far a year can be trusted: `verified` by a person against its gazette; `checked` by the authors of a published
 * data set; `projected`, computed before any gazette; `notPublished`, nothing is known.
 */
export const yearStatus = z.enum(['verified', 'checked', 'projected', 'notPublished']);
export type YearStatus = z.infer<typeof yearStatus>;

/** Where the days of a year come from. */
export const calendarSource = z.strictObject({
  title: z.string().min(1),
  /** Gazette and number (BOE-A-…, DOGV …), or repository and commit. */
  reference: z.string().min(1).optional(),
  url: z.url().optional(),
  licence: z.string().min(1).optional(),
});

export const calendarYear = z
  .strictObject({
    year: z.int().min(1583).max(9999),
    status: yearStatus,
    source: calendarSource,
    holidays: z.array(z.strictObject({ date: isoDate, name: texts })),
  })
  .superRefine((value, context) => {
    const seen = new Set<string>();
    value.holidays.forEach(({ date }, index) => {
      const path = ['holidays', index, 'date'];
      if (Number(date.slice(0, 4)) !== value.year) {
        context.addIssue({
          code: 'custom',
          path,
          message: `${date} is not in ${value.year}: move it to its year.`,
        });
      }
      if (seen.has(date))
        context.addIssue({ code: 'custom', path, message: `${date} appears twice: remove one.` });
      seen.add(date);
    });
    if (value.status === 'notPublished' && value.holidays.length > 0) {
      context.addIssue({
        code: 'custom',
        path: ['status'],
        message: 'A year that is not published has no holidays: remove them or change its status.',
      });
    }
    if (value.status === 'verified' && value.source.reference === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['source', 'reference'],
        message: 'A verified year names the gazette where it was published: write its reference.',
      });
    }
  });
export type CalendarYear = z.infer<typeof calendarYear>;

/** zod: one layer of a calendar, as shipped in `samples/calendars` and as a town edits it. */
export const calendarDocument = z
  .strictObject({
    formatVersion: z.literal(1),
    /** `es`, `es-vc`, `es-vc-46186` … */
    id: z.string().min(1),
    layer: calendarLayer,
    name: texts,
    /** Ids of the layers beneath, the widest first. */
    extends: z.array(z.string().min(1)).optional(),
    /** INE code of the town. */
    place: z
      .string()
      .regex(/^\d{5}$/)
      .optional(),
    years: z.array(calendarYear),
  })
  .superRefine((value, context) => {
    const seen = new Set<number>();
    value.years.forEach(({ year }, index) => {
      if (seen.has(year)) {
        context.addIssue({
          code: 'custom',
          path: ['years', index, 'year'],
          message: `${year} appears twice: merge them.`,
        });
      }
      seen.add(year);
    });
  });
export type CalendarDocument = z.infer<typeof calendarDocument>;
