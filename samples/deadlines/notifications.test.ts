import { notificationFacts, notificationState, notifiedTerm, type Term } from '@oficio/schemas/deadlines';
import { describe, expect, it } from 'vitest';
import { loadCalendar } from './load-calendar.js';
import { type Row, readRows } from './read-rows.js';

interface NotificationRow extends Row {
  readonly facts: unknown;
  readonly expect: Record<string, unknown>;
  readonly asOf?: string;
  readonly term?: Term;
  readonly due?: string;
  readonly shown?: string;
  readonly lossAfter?: string;
}

const rows = readRows<NotificationRow>('notifications.json');

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
