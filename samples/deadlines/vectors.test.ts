import { readFileSync } from 'node:fs';
import { dueDate, isoDate, isWorkingDay, term } from '@oficio/schemas/deadlines';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadCalendar } from './load-calendar.js';

const table = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      article: z.string(),
      from: isoDate,
      amount: z.int(),
      unit: z.string(),
      calendar: z.array(z.string()),
      residence: z.array(z.string()).optional(),
      due: isoDate,
      published: isoDate.optional(),
      note: z.string().optional(),
    }),
  ),
});

function rowsOf(file: string) {
  return table.parse(JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'))).rows;
}

describe.each(['worked-deadlines.json', 'computed-vectors.json', 'published-examples.json'])('%s', (file) => {
  it.each(rowsOf(file))('$id · $article · $amount $unit from $from end on $due · $note', (row) => {
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
