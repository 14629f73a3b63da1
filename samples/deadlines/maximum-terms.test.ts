import { readFileSync } from 'node:fs';
import { dueDate, isoDate, maximumTerm, suspension, term } from '@oficio/schemas/deadlines';
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
        request: z.strictObject({
          initiation: z.enum(['onRequest', 'exOfficio']),
          startedOn: isoDate,
          term: term.optional(),
          silence: z.enum(['granted', 'dismissed', 'lapse', 'none']),
          suspensions: suspension.array().default([]),
          metOn: isoDate.optional(),
          asOf: isoDate.optional(),
        }),
        expect: z.looseObject({ warnings: z.array(z.string()).default([]) }),
        note: z.string(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL('maximum-terms.json', import.meta.url), 'utf8'))).rows;

describe('the maximum term of a procedure', () => {
  it.each(rows)('$id · $article · $note', ({ article, calendar, request, expect: expected }) => {
    const result = maximumTerm({ ...request, calendar: loadCalendar(calendar) });
    const { warnings, ...facts } = expected;
    expect(result).toMatchObject(facts);
    if (!('due' in facts)) expect(result.due).toBeUndefined();
    expect(result.warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(warnings));
    expect(result.steps.map((step) => step.article)).toContain(article);
  });

  it('X9: the term to appeal counts from the day the resolution was opened', () => {
    const calendar = loadCalendar(['es', 'es-vc']);
    expect(dueDate({ from: '2026-04-22', term: { amount: 1, unit: 'months' }, calendar }).due).toBe(
      '2026-05-22',
    );
  });
});
