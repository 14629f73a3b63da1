import { describe, expect, it } from 'vitest';
import { calendarOfDates } from './calendar.js';
import { timeAct } from './late-act.js';
import { comparePresentations, deemPresentation } from './presentation.js';

const register = calendarOfDates(['2026-10-09', '2026-10-12']);

describe('a presentation in the electronic register', () => {
  it('on a Saturday counts from the first hour of the next working day; the town from the real entry', () => {
    const saturday = deemPresentation('2026-10-10T09:00', register);
    expect(saturday).toMatchObject({
      enteredOn: '2026-10-10',
      deemedOn: '2026-10-13',
      deemedAt: '2026-10-13T00:00',
    });
    expect(saturday.steps.map(({ article }) => article)).toEqual([
      'Ley 39/2015 art. 31.2.b',
      'Ley 39/2015 art. 31.2.c',
    ]);
  });

  it('on a working day counts as it is', () => {
    const deemed = deemPresentation('2026-10-13T00:01', register);
    expect(deemed).toMatchObject({ deemedOn: '2026-10-13', deemedAt: '2026-10-13T00:01', steps: [] });
  });

  it('keeps the real order: those of the weekend, then those of the next working day', () => {
    const order = ['2026-10-13T00:01', '2026-10-11T08:00', '2026-10-10T09:00']
      .map((at) => deemPresentation(at, register))
      .sort(comparePresentations)
      .map(({ submittedAt }) => submittedAt);
    expect(order).toEqual(['2026-10-10T09:00', '2026-10-11T08:00', '2026-10-13T00:01']);
  });

  it('refuses what is not a local date-time', () => {
    expect(() => deemPresentation('2026-10-10', register)).toThrow(/YYYY-MM-DDTHH:mm/);
    expect(() => deemPresentation('2026-10-10T25:00', register)).toThrow(/YYYY-MM-DDTHH:mm/);
  });
});

describe('an act after its term (art. 73.3)', () => {
  it.each([
    ['on the due day', '2026-10-13', undefined, 'inTime'],
    ['late, nothing declared', '2026-10-20', undefined, 'lateAdmitted'],
    ['on the day the loss is notified', '2026-10-20', '2026-10-20', 'lateAdmitted'],
    ['after it', '2026-10-21', '2026-10-20', 'lateLost'],
  ] as const)('%s', (_, actedOn, lossNotifiedOn, verdict) => {
    expect(timeAct(actedOn, '2026-10-13', lossNotifiedOn).verdict).toBe(verdict);
  });
});
