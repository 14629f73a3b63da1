import { calendarOfDates } from '@oficio/schemas/deadlines';
import type { Clock } from '@oficio/schemas/interpret';
import { describe, expect, it } from 'vitest';
import { stripBars, stripDays } from './days-strip';

const calendar = calendarOfDates(['2026-10-09', '2026-10-12']);
const days = stripDays('2026-10-08', 2, 6, calendar);
const clock = (given: Partial<Clock>): Clock => ({
  deadline: 'answer',
  generation: 1,
  rule: { from: { kind: 'entry' } },
  scope: 'phase',
  phase: 'offered',
  status: 'running',
  steps: [],
  warnings: [],
  suspensions: [],
  extensions: [],
  startedAt: '2026-10-06T09:00',
  ...given,
});

describe('the strip of days', () => {
  it('tells working days, weekends and holidays apart', () => {
    expect(days.map(({ date, kind }) => `${date.slice(8)} ${kind}`)).toEqual([
      '06 working',
      '07 working',
      '08 working',
      '09 holiday',
      '10 weekend',
      '11 weekend',
      '12 holiday',
      '13 working',
      '14 working',
    ]);
  });

  it('draws a term from the day after its start to its last day', () => {
    const [bar] = stripBars([clock({ startsFrom: '2026-10-06', due: '2026-10-13' })], days, 3);
    expect(bar).toMatchObject({ from: 1, until: 8, goesOn: false });
  });

  it('cuts what is outside, says that it goes on, and leaves out what has no date or was cancelled', () => {
    const bars = stripBars(
      [
        clock({ startsFrom: '2026-09-01', due: '2026-12-01' }),
        clock({ status: 'waiting' }),
        clock({ startsFrom: '2026-10-06', due: '2026-10-13', status: 'cancelled' }),
      ],
      days,
      3,
    );
    expect(bars).toHaveLength(1);
    expect(bars[0]).toMatchObject({ from: 0, until: 9, goesOn: true });
  });
});
