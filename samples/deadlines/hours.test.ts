import { readFileSync } from 'node:fs';
import { dueHours } from '@oficio/schemas/deadlines';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadCalendar } from './load-calendar.js';

const rows = z
  .object({
    rows: z.array(
      z.object({
        id: z.string(),
        article: z.string(),
        from: z.string(),
        hours: z.int(),
        calendar: z.array(z.string()),
        due: z.string(),
        note: z.string(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL('hours.json', import.meta.url), 'utf8'))).rows;

describe('terms in hours', () => {
  it.each(rows)('$id · $article · $hours h from $from end at $due · $note', (row) => {
    const result = dueHours({ from: row.from, hours: row.hours, calendar: loadCalendar(row.calendar) });
    expect(result.dueLocal).toBe(row.due);
    expect(result.steps.map((step) => step.article)).toContain(row.article);
  });

  it('gives the instant in the zone of the sede', () => {
    const calendar = loadCalendar(['es', 'es-vc']);
    expect(dueHours({ from: '2026-10-05T00:00', hours: 24, calendar }).instant).toBe(
      Date.parse('2026-10-05T22:00:00Z'),
    );
    expect(dueHours({ from: '2026-10-05T00:00', hours: 24, calendar, zone: 'Atlantic/Canary' }).instant).toBe(
      Date.parse('2026-10-05T23:00:00Z'),
    );
  });

  it('refuses 25 hours and says to use days', () => {
    const calendar = loadCalendar(['es']);
    expect(() => dueHours({ from: '2026-10-05T00:00', hours: 25, calendar })).toThrow(/use days/);
  });
});
