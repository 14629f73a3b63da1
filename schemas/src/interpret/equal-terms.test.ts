import { describe, expect, it } from 'vitest';
import { calendarOfDates } from '../deadlines/index.js';
import type { Clock } from './clock.js';
import { dateClock } from './date-clock.js';

const zone = 'Europe/Madrid';
const plain = { calendar: calendarOfDates([]), zone };

const started = (change: Partial<Clock> = {}): Clock => ({
  deadline: 'statements',
  generation: 1,
  rule: { term: { amount: 10, unit: 'workingDays' }, from: { kind: 'entry' } },
  scope: 'phase',
  phase: 'hearing',
  status: 'waiting',
  startsFrom: '2026-03-02',
  startedAt: '2026-03-02T09:00',
  steps: [],
  warnings: [],
  suspensions: [],
  extensions: [],
  ...change,
});

describe('terms that start alike', () => {
  it('end alike with one account, and stay what they are of their case', () => {
    const one = dateClock(started(), plain);
    const other = dateClock(started({ deadline: 'evidence', generation: 3, phase: 'proof' }), plain);
    expect(other.steps).toBe(one.steps);
    expect(other).toEqual({ ...one, deadline: 'evidence', generation: 3, phase: 'proof' });
  });

  it.each<[string, Partial<Clock>, object]>([
    ['on another day', { startsFrom: '2026-03-03' }, plain],
    ['for longer', { rule: { term: { amount: 11, unit: 'workingDays' }, from: { kind: 'entry' } } }, plain],
    ['on a day that the law leaves open', { latestStart: '2026-03-05' }, plain],
    ['by another calendar', {}, { ...plain, calendar: calendarOfDates(['2026-03-09']) }],
    ['by two calendars', {}, { ...plain, extraCalendar: calendarOfDates(['2026-03-09']) }],
    [
      'by the calendar of another home',
      { residence: '28079', rule: { ...started().rule, obligor: 'person' } },
      { ...plain, homes: () => calendarOfDates(['2026-03-09']) },
    ],
    ['in another zone', {}, { ...plain, zone: 'Atlantic/Canary' }],
    [
      'and were extended',
      { extensions: [{ kind: 'step', by: { amount: 5, unit: 'workingDays' }, on: '2026-03-04' }] },
      plain,
    ],
    ['and had a later day told', { toldDueAt: Date.parse('2026-04-30T22:00:00Z') }, plain],
  ])('are counted again when they start %s', (_, change, world) => {
    const here = { ...plain, ...world };
    const first = dateClock(started(), plain);
    const again = dateClock(started(change), here);
    expect([again.due, again.dueAt]).not.toEqual([first.due, first.dueAt]);
  });
});
