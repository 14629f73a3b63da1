import { buildCalendar } from '@oficio/schemas/deadlines';
import { parseProcedure } from '@oficio/schemas/definition';
import type { Effect } from '@oficio/schemas/interpret';
import { describe, expect, it } from 'vitest';
import { benchPermit } from '../cases/fixtures/bench-permit.js';
import { addRowsOfEffect, type EffectRows } from './rows-of-effect.js';

const parsed = parseProcedure(benchPermit);
if (!parsed.ok) throw new Error('the test procedure cannot be read');
const { procedure } = parsed;

/** The rows of a step with these effects. */
function rowsOf(...effects: Effect[]): EffectRows {
  const rows: EffectRows = {
    tasks: [],
    closedTasks: [],
    redatedTasks: [],
    outbox: [],
    abandoned: [],
    documents: [],
    registerEntries: [],
  };
  const at = Date.parse('2026-01-15T08:00:00Z');
  const moment = {
    at,
    legalAt: at,
    today: '2026-01-15',
    localNow: '2026-01-15T09:00',
    zone: 'Europe/Madrid',
  };
  for (const [index, effect] of effects.entries())
    addRowsOfEffect(rows, effect, {
      caseId: 'c',
      effectId: `c:1:${index}`,
      newId: () => `id-${index}`,
      newCode: () => `code-${index}`,
      procedure,
      members: [],
      moment: { ...moment, calendar: buildCalendar([]) },
      by: undefined,
    });
  return rows;
}

const assign = (generation: number): Effect => ({
  kind: 'assignTask',
  task: 'propose',
  generation,
  phase: 'p',
});
const consult = (generation: number): Effect => ({
  kind: 'consult',
  dataNeed: 'residence',
  generation,
  phase: 'p',
});

describe('what a step starts and ends itself', () => {
  it('leaves no task on the list of anybody, and keeps the one that stays', () => {
    const rows = rowsOf(assign(1), { kind: 'withdrawTask', task: 'propose', generation: 1 }, assign(2));
    expect(rows.tasks.map(({ generation }) => generation)).toEqual([2]);
    expect(rows.closedTasks).toEqual([]);
  });

  it('sends no question, and sends the one that stays', () => {
    const rows = rowsOf(
      consult(1),
      { kind: 'abandonConsultation', dataNeed: 'residence', generation: 1 },
      consult(2),
    );
    expect(rows.outbox.map(({ effectId }) => effectId)).toEqual(['c:1:2']);
    expect(rows.abandoned).toEqual([]);
  });

  it('closes what an earlier step started', () => {
    const rows = rowsOf(
      { kind: 'withdrawTask', task: 'propose', generation: 1 },
      { kind: 'abandonConsultation', dataNeed: 'residence', generation: 1 },
    );
    expect(rows.closedTasks).toMatchObject([{ task: 'propose', generation: 1, status: 'withdrawn' }]);
    expect(rows.abandoned).toEqual([{ dataNeed: 'residence', generation: 1 }]);
  });
});
