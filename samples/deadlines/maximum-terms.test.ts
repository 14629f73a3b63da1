import { dueDate, type MaximumTermRequest, maximumTerm, suspension } from '@oficio/schemas/deadlines';
import { describe, expect, it } from 'vitest';
import { loadCalendar } from './load-calendar.js';
import { type Row, readRows } from './read-rows.js';

interface MaximumTermRow extends Row {
  readonly request: Omit<MaximumTermRequest, 'calendar' | 'suspensions'> & {
    readonly suspensions?: unknown[];
  };
  readonly expect: Record<string, unknown> & { readonly warnings?: string[] };
}

const rows = readRows<MaximumTermRow>('maximum-terms.json');

describe('the maximum term of a procedure', () => {
  it.each(rows)('$id · $article · $note', ({ article, calendar, request, expect: expected }) => {
    const suspensions = suspension.array().parse(request.suspensions ?? []);
    const result = maximumTerm({ ...request, suspensions, calendar: loadCalendar(calendar) });
    const { warnings = [], ...facts } = expected;
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
