import { dueHours } from '@oficio/schemas/deadlines';
import { describe, expect, it } from 'vitest';
import { loadCalendar } from './load-calendar.js';
import { type Row, readRows } from './read-rows.js';

interface HoursRow extends Row {
  readonly from: string;
  readonly hours: number;
  readonly due: string;
}

const rows = readRows<HoursRow>('hours.json');

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
