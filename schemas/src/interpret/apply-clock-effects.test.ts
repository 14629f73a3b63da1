import { describe, expect, it } from 'vitest';
import { calendarOfDates } from '../deadlines/index.js';
import { applyClockEffects, dueClocks } from './apply-clock-effects.js';
import type { Effect } from './effect.js';

/** The Comunitat Valenciana in 2026 between March and June, as law.md lists it. */
const calendar = calendarOfDates(['2026-03-19', '2026-04-03', '2026-04-06', '2026-05-01', '2026-06-24']);
const moment = (today: string) => ({ calendar, zone: 'Europe/Madrid', today, localNow: `${today}T09:00` });
const text = { es: 'Aclaración', 'ca-valencia': 'Aclariment', en: 'Clarification' };

const start = (
  term: { amount: number; unit: 'workingDays' | 'months' },
  deadline = 'maximumTerm',
): Effect => ({
  kind: 'startDeadline',
  deadline,
  generation: 1,
  rule: { term, from: { kind: 'entry' } },
  scope: 'case',
  phase: 'received',
});
const suspend: Effect = {
  kind: 'suspendTerm',
  reason: text,
  legalBasis: { norm: 'RD 1112/2018', article: '12.4' },
  communicatedBy: 'clarify',
};
const communicated = (on: string): Effect => ({
  kind: 'communicateSuspension',
  communicatedBy: 'clarify',
  on,
});

describe('the clocks of a case', () => {
  it('date a term from the day of the step and say which days were left out', () => {
    const [clock] = applyClockEffects([], [start({ amount: 20, unit: 'workingDays' })], moment('2026-03-10'));
    expect(clock).toMatchObject({ status: 'running', startsFrom: '2026-03-10', due: '2026-04-10' });
    expect(clock?.steps.map(({ article }) => article)).toContain('Ley 39/2015 art. 30.3');
  });

  it('are over only when their last day has wholly passed in the zone of the sede', () => {
    const clocks = applyClockEffects([], [start({ amount: 20, unit: 'workingDays' })], moment('2026-03-10'));
    expect(dueClocks(clocks, Date.parse('2026-04-10T21:59:59Z'))).toHaveLength(0);
    expect(dueClocks(clocks, Date.parse('2026-04-10T22:00:00Z'))).toHaveLength(1);
  });

  it('stop when the requirement is notified and go on after the answer (law.md S4: shown, alert, loss)', () => {
    let clocks = applyClockEffects([], [start({ amount: 20, unit: 'workingDays' })], moment('2026-03-10'));
    clocks = applyClockEffects(clocks, [suspend], moment('2026-03-13'));
    expect(clocks[0]).toMatchObject({ status: 'running', due: '2026-04-10' });
    clocks = applyClockEffects(clocks, [communicated('2026-03-16')], moment('2026-03-16'));
    expect(clocks[0]).toMatchObject({ status: 'suspended' });
    expect(clocks[0]?.due).toBeUndefined();
    clocks = applyClockEffects(clocks, [{ kind: 'resumeTerm' }], moment('2026-03-20'));
    expect(clocks[0]).toMatchObject({ status: 'running', due: '2026-04-15', alertOn: '2026-04-14' });
  });

  it('stay stopped to the last day given, not to the day after when the silence is found', () => {
    let clocks = applyClockEffects([], [start({ amount: 20, unit: 'workingDays' })], moment('2026-03-10'));
    clocks = applyClockEffects(clocks, [suspend], moment('2026-03-13'));
    const clarify = start({ amount: 10, unit: 'workingDays' }, 'clarify');
    clocks = applyClockEffects(clocks, [communicated('2026-03-16'), clarify], moment('2026-03-16'));
    clocks = applyClockEffects(
      clocks,
      [{ kind: 'reachDeadline', deadline: 'clarify', generation: 1 }, { kind: 'resumeTerm' }],
      moment('2026-04-01'),
    );
    expect(clocks[1]).toMatchObject({ deadline: 'clarify', status: 'reached', due: '2026-03-31' });
    expect(clocks[0]?.suspensions).toMatchObject([{ from: '2026-03-16', until: '2026-03-31' }]);
    expect(clocks[0]).toMatchObject({ status: 'running', due: '2026-04-24' });
  });

  it('never stop for a suspension that was not communicated', () => {
    let clocks = applyClockEffects([], [start({ amount: 20, unit: 'workingDays' })], moment('2026-03-10'));
    clocks = applyClockEffects(clocks, [suspend], moment('2026-03-13'));
    clocks = applyClockEffects(clocks, [{ kind: 'resumeTerm' }], moment('2026-03-20'));
    expect(clocks[0]).toMatchObject({ status: 'running', due: '2026-04-10', suspensions: [] });
  });

  it('start again as a new generation, and the old one is cancelled', () => {
    const first = applyClockEffects(
      [],
      [start({ amount: 10, unit: 'workingDays' }, 'mend')],
      moment('2026-03-10'),
    );
    const again: Effect = { ...start({ amount: 10, unit: 'workingDays' }, 'mend'), generation: 2 } as Effect;
    const clocks = applyClockEffects(first, [again], moment('2026-03-23'));
    expect(clocks.map(({ generation, status }) => [generation, status])).toEqual([
      [1, 'cancelled'],
      [2, 'running'],
    ]);
  });

  it('wait without a date for the notification from which they count', () => {
    const appeal: Effect = {
      kind: 'startDeadline',
      deadline: 'appeal',
      generation: 1,
      rule: {
        term: { amount: 1, unit: 'months' },
        from: { kind: 'notification', communication: 'decision' },
      },
      scope: 'phase',
      phase: 'notified',
    };
    const waiting = applyClockEffects([], [appeal], moment('2026-03-10'));
    expect(waiting[0]).toMatchObject({ status: 'waiting' });
    const anchored = applyClockEffects(
      waiting,
      [{ kind: 'anchorDeadline', deadline: 'appeal', generation: 1, on: '2026-03-12' }],
      moment('2026-03-12'),
    );
    expect(anchored[0]).toMatchObject({ status: 'running', due: '2026-04-13', unrolled: '2026-04-12' });
  });
});
