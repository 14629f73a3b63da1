import { describe, expect, it } from 'vitest';
import { buildCalendar, type CalendarDocument } from '../deadlines/index.js';
import type { Clock } from './clock.js';
import { type ClockWorld, dateClock } from './date-clock.js';
import { clockMoveBetween, movedClock } from './move-clock-dates.js';

const name = { es: 'x', 'ca-valencia': 'x', en: 'x' };
const worldWith = (...dates: string[]): ClockWorld => {
  const document: CalendarDocument = {
    formatVersion: 1,
    id: 'town',
    layer: 'town',
    name,
    years: [
      {
        year: 2026,
        status: 'checked',
        source: { title: 'test' },
        holidays: dates.map((date) => ({ date, name })),
      },
    ],
  };
  return { calendar: buildCalendar([document]), zone: 'Europe/Madrid' };
};
const bare = worldWith();
/** Ten working days from Thursday 8 October 2026: Thursday 22. */
const running = (world: ClockWorld, change: Partial<Clock> = {}): Clock =>
  dateClock(
    {
      deadline: 'requirement',
      generation: 1,
      rule: { term: { amount: 10, unit: 'workingDays' }, from: { kind: 'entry' } },
      scope: 'phase',
      phase: 'waiting',
      status: 'waiting',
      startsFrom: '2026-10-08',
      startedAt: '2026-10-08T09:00',
      steps: [],
      warnings: [],
      suspensions: [],
      extensions: [],
      ...change,
    },
    world,
  );
const on = (today: string) => ({ today, at: Date.parse(`${today}T10:00:00Z`) });

describe('a change of calendar', () => {
  it('makes a term longer for a new holiday inside it, and the clock says why', () => {
    const after = worldWith('2026-10-13');
    const clock = running(bare);
    const move = clockMoveBetween(clock, bare, after, on('2026-10-09'));
    expect(move).toMatchObject({ before: { due: '2026-10-22' }, after: { due: '2026-10-23' } });
    if (!move) throw new Error('no move');
    const moved = movedClock(clock, move, after);
    expect(moved.dueAt).toBe(Date.parse('2026-10-23T22:00:00Z'));
    expect(moved.steps.at(-1)?.text.es).toContain(
      'pasa del jueves 22 de octubre de 2026 al viernes 23 de octubre de 2026',
    );
    expect(clockMoveBetween(moved, bare, after, on('2026-10-09'))).toBeUndefined();
  });

  it('shows the earlier day when a holiday is taken away, but nothing is lost before the day that was told', () => {
    const before = worldWith('2026-10-13');
    const clock = running(before);
    const move = clockMoveBetween(clock, before, bare, on('2026-10-09'));
    expect(move).toMatchObject({ before: { due: '2026-10-23' }, after: { due: '2026-10-22' }, kept: 'told' });
    if (!move) throw new Error('no move');
    const moved = movedClock(clock, move, bare);
    expect([moved.due, moved.dueAt]).toEqual(['2026-10-22', clock.dueAt]);
    expect(moved.warnings.at(-1)?.es).toContain('confianza legítima');
    expect(dateClock(moved, bare).dueAt).toBe(clock.dueAt);
  });

  it('leaves the day that was told when the new one is already gone', () => {
    const before = worldWith('2026-10-13');
    const clock = running(before);
    const move = clockMoveBetween(clock, before, bare, on('2026-10-23'));
    expect(move).toMatchObject({ kept: 'past', after: { due: '2026-10-23', dueAt: clock.dueAt } });
    if (!move) throw new Error('no move');
    expect(movedClock(clock, move, bare)).toMatchObject({ due: '2026-10-23', dueAt: clock.dueAt });
  });

  it.each([
    ['that is over', { ...running(bare), status: 'reached' as const }, '2026-10-09'],
    ['whose last day has passed, though nobody said so yet', running(bare), '2026-10-23'],
    ['that the change does not touch', running(bare, { startsFrom: '2026-10-13' }), '2026-10-20'],
    ['that waits for its start', { ...running(bare), status: 'waiting' as const }, '2026-10-09'],
  ])('does not touch a term %s', (_, clock, today) => {
    expect(clockMoveBetween(clock, bare, worldWith('2026-10-13'), on(today))).toBeUndefined();
  });
});
