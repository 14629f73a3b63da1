import { readFileSync } from 'node:fs';
import { isoDate, notificationFacts, notificationState, notifiedTerm, term } from '@oficio/schemas/deadlines';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadCalendar } from './load-calendar.js';

const rows = z
  .object({
    rows: z.array(
      z.object({
        id: z.string(),
        article: z.string(),
        calendar: z.array(z.string()),
        facts: z.unknown(),
        expect: z.record(z.string(), z.unknown()),
        asOf: isoDate.optional(),
        term: term.optional(),
        due: isoDate.optional(),
        shown: isoDate.optional(),
        lossAfter: isoDate.optional(),
        note: z.string().default(''),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL('notifications.json', import.meta.url), 'utf8'))).rows;

describe('the notification state machine', () => {
  it.each(rows)('$id · $article · $note', (row) => {
    const calendar = loadCalendar(row.calendar);
    const result = notificationState(notificationFacts.parse(row.facts), calendar, row.asOf);
    expect(result).toMatchObject(row.expect);
    if (!('effectiveOn' in row.expect)) expect(result.effectiveOn).toBeUndefined();
    if (row.term) {
      const ends = notifiedTerm(result, row.term, calendar);
      expect(ends?.byPolicy.due).toBe(row.due);
      if (row.shown) expect(ends?.shown.due).toBe(row.shown);
      if (row.lossAfter) expect(ends?.lossAfter).toBe(row.lossAfter);
    } else if (row.expect.state !== 'secondAttemptDue' && result.state !== 'publicationDue') {
      expect(result.steps.map((step) => step.article)).toContain(row.article);
    }
  });

  it('X5: has no due date until it is practised', () => {
    const calendar = loadCalendar(['es', 'es-vc']);
    const open = notificationState(
      notificationFacts.parse({ availableOn: '2026-03-28' }),
      calendar,
      '2026-12-31',
    );
    expect(notifiedTerm(open, { amount: 10, unit: 'workingDays' }, calendar)).toBeUndefined();
    expect(open.administrationMetOn).toBeUndefined();
  });
});
