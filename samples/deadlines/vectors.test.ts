import { dueDate, isWorkingDay, type TermUnit, term } from '@oficio/schemas/deadlines';
import { describe, expect, it } from 'vitest';
import { loadCalendar } from './load-calendar.js';
import { type Row, readRows } from './read-rows.js';

interface TermRow extends Row {
  readonly from: string;
  readonly amount: number;
  readonly unit: TermUnit;
  /** The person's layers (art. 30.6). */
  readonly residence?: readonly string[];
  readonly due: string;
  /** What the source printed, where it is wrong. */
  readonly published?: string;
}

describe.each(['worked-deadlines.json', 'computed-vectors.json', 'published-examples.json'])('%s', (file) => {
  it.each(readRows<TermRow>(file))('$id · $article · $amount $unit from $from end on $due · $note', (row) => {
    const calendar = loadCalendar(row.calendar);
    const extraCalendar = row.residence && loadCalendar(row.residence);
    const result = dueDate({
      from: row.from,
      term: term.parse({ amount: row.amount, unit: row.unit }),
      calendar,
      extraCalendar,
    });
    expect(result.due).toBe(row.due);
    expect(isWorkingDay(result.due, calendar)).toBe(true);
    expect(result.steps.map((step) => step.article)).toContain(row.article);
    if (row.published) expect(result.due).not.toBe(row.published);
  });
});
