import { describe, expect, it } from 'vitest';
import { calendarOfDates } from './calendar.js';
import { countedDays } from './counted-days.js';
import { dueDate } from './due-date.js';
import { civilDateAt, dueInstant } from './due-instant.js';
import { nthWorkingDay } from './nth-working-day.js';
import { summaryOf } from './summary.js';
import { term } from './term.js';
import { workingDaysLeft } from './working-days-left.js';

const calendar = calendarOfDates(['2026-01-01', '2026-10-09', '2026-10-12', '2027-01-01']);

describe('a due date', () => {
  it('explains itself: origin, count, roll and whole last day, each with its article', () => {
    const result = dueDate({ from: '2026-09-09', term: { amount: 1, unit: 'months' }, calendar });
    expect(result).toMatchObject({ due: '2026-10-13', unrolled: '2026-10-09', startsCounting: '2026-09-10' });
    expect(result.steps.map(({ code, article }) => `${code} ${article}`)).toEqual([
      'startsNextDay Ley 39/2015 art. 30.4',
      'dateToDate Ley 39/2015 art. 30.4',
      'rolledForward Ley 39/2015 art. 30.5',
      'wholeLastDay Ley 39/2015 art. 31.2',
    ]);
    expect(result.excluded.map(({ date, reason }) => `${date} ${reason}`)).toEqual([
      '2026-10-09 holiday',
      '2026-10-10 saturday',
      '2026-10-11 sunday',
      '2026-10-12 holiday',
    ]);
  });

  it('speaks three languages with absolute dates and weekdays', () => {
    const [, counted] = dueDate({
      from: '2026-10-08',
      term: { amount: 1, unit: 'workingDays' },
      calendar,
    }).steps;
    expect(counted?.text).toEqual({
      es: 'El plazo es de 1 día hábil, sin contar sábados, domingos ni festivos: llega hasta el martes 13 de octubre de 2026. No cuentan: 2 días de fin de semana, 2 festivos: viernes 9 de octubre de 2026 (Festivo indicado), lunes 12 de octubre de 2026 (Festivo indicado).',
      'ca-valencia':
        "El termini és de 1 dia hàbil, sense comptar dissabtes, diumenges ni festius: arriba fins al dimarts 13 d'octubre de 2026. No compten: 2 dies de cap de setmana, 2 festius: divendres 9 d'octubre de 2026 (Festiu indicat), dilluns 12 d'octubre de 2026 (Festiu indicat).",
      en: 'The term is 1 working day, not counting Saturdays, Sundays and holidays: it reaches Tuesday 13 October 2026. Left out: 2 weekend days, 2 holidays: Friday 9 October 2026 (Holiday given), Monday 12 October 2026 (Holiday given).',
    });
  });

  it('cites art. 30.6 only when a day is closed for one and not for the other', () => {
    const home = calendarOfDates(['2026-10-08', '2026-10-12']);
    const request = { from: '2026-10-07', term: { amount: 1, unit: 'workingDays' }, calendar } as const;
    const joined = dueDate({ ...request, extraCalendar: home });
    expect(joined.due).toBe('2026-10-13');
    expect(joined.steps.find(({ code }) => code === 'unionOfCalendars')?.dates).toEqual([
      '2026-10-08',
      '2026-10-09',
    ]);
    expect(dueDate(request).steps.some(({ code }) => code === 'unionOfCalendars')).toBe(false);
  });

  it('refuses hours, nothing and parts of a day', () => {
    const from = '2026-10-07';
    expect(() => dueDate({ from, term: { amount: 5, unit: 'hours' }, calendar })).toThrow(/dueHours/);
    expect(() => dueDate({ from, term: { amount: 0, unit: 'months' }, calendar })).toThrow(/1 or more/);
    expect(() => dueDate({ from, term: { amount: 1.5, unit: 'months' }, calendar })).toThrow(/whole number/);
  });
});

describe('a due date in one sentence', () => {
  const summary = (from: string, amount: number, unit: 'workingDays' | 'months') => {
    const of = { amount, unit };
    return summaryOf(from, of, dueDate({ from, term: of, calendar }));
  };

  it('says what was not counted, or why the last day moved', () => {
    expect(summary('2026-10-08', 1, 'workingDays').es).toBe(
      '1 día hábil desde el día siguiente al jueves 8 de octubre de 2026: hasta el martes 13 de octubre de 2026, sin contar 4 días inhábiles.',
    );
    expect(summary('2026-09-09', 1, 'months')['ca-valencia']).toBe(
      "1 mes des de l'endemà del dimecres 9 de setembre de 2026: fins al dimarts 13 d'octubre de 2026, perquè el divendres 9 d'octubre de 2026 és inhàbil.",
    );
    expect(summary('2026-03-10', 1, 'months').en).toBe(
      '1 month from the day after Tuesday 10 March 2026: until Friday 10 April 2026.',
    );
  });
});

describe('a term as data', () => {
  it('has at most 24 hours and a whole positive amount', () => {
    expect(term.safeParse({ amount: 25, unit: 'hours' }).error?.issues[0]?.message).toMatch(/30\.1/);
    expect(term.safeParse({ amount: 24, unit: 'hours' }).success).toBe(true);
    expect(term.safeParse({ amount: 0, unit: 'months' }).success).toBe(false);
    expect(term.safeParse({ amount: 1, unit: 'weeks' }).success).toBe(false);
  });
});

describe('the instant of a due date', () => {
  it('is the start of the next civil day in the zone, on both days of the clock change', () => {
    expect(dueInstant('2026-10-13')).toBe(Date.parse('2026-10-13T22:00:00Z'));
    expect(dueInstant('2026-03-28')).toBe(Date.parse('2026-03-28T23:00:00Z'));
    expect(dueInstant('2026-03-29')).toBe(Date.parse('2026-03-29T22:00:00Z'));
    expect(dueInstant('2026-10-25')).toBe(Date.parse('2026-10-25T23:00:00Z'));
    expect(dueInstant('2026-10-13', 'Atlantic/Canary')).toBe(Date.parse('2026-10-13T23:00:00Z'));
  });

  it('belongs to the next day, and the millisecond before to the due day', () => {
    const instant = dueInstant('2026-10-13');
    expect(civilDateAt(instant - 1)).toBe('2026-10-13');
    expect(civilDateAt(instant)).toBe('2026-10-14');
  });
});

describe('a term day by day', () => {
  it('numbers what counts and says why the rest does not', () => {
    const days = countedDays({ from: '2026-10-08', term: { amount: 2, unit: 'workingDays' }, calendar });
    expect(days.map(({ date, mark, number, reason }) => [date, mark, number ?? reason])).toEqual([
      ['2026-10-08', 'origin', undefined],
      ['2026-10-09', 'excluded', 'holiday'],
      ['2026-10-10', 'excluded', 'saturday'],
      ['2026-10-11', 'excluded', 'sunday'],
      ['2026-10-12', 'excluded', 'holiday'],
      ['2026-10-13', 'counted', 1],
      ['2026-10-14', 'counted', 2],
    ]);
  });

  it('marks the days after the last one as rolled', () => {
    const days = countedDays({ from: '2026-10-07', term: { amount: 3, unit: 'naturalDays' }, calendar });
    expect(days.map(({ mark }) => mark)).toEqual([
      'origin',
      'counted',
      'counted',
      'counted',
      'rolled',
      'rolled',
      'rolled',
    ]);
  });
});

describe('working days left', () => {
  it('are none on the due day, and negative after it', () => {
    expect(workingDaysLeft('2026-10-07', '2026-10-13', calendar)).toBe(2);
    expect(workingDaysLeft('2026-10-13', '2026-10-13', calendar)).toBe(0);
    expect(workingDaysLeft('2026-10-15', '2026-10-13', calendar)).toBe(-2);
    expect(workingDaysLeft('2026-10-11', '2026-10-10', calendar)).toBe(0);
  });
});

describe('the n-th working day of a month', () => {
  it('leaves out weekends and holidays', () => {
    expect(nthWorkingDay({ nth: 2, month: 1, year: 2026, calendar }).date).toBe('2026-01-05');
    expect(nthWorkingDay({ nth: 7, month: 10, year: 2026, calendar }).date).toBe('2026-10-13');
  });

  it('refuses one that the month does not have', () => {
    expect(() => nthWorkingDay({ nth: 23, month: 2, year: 2026, calendar })).toThrow(/only 20 working days/);
    expect(() => nthWorkingDay({ nth: 0, month: 2, year: 2026, calendar })).toThrow(/whole numbers/);
  });
});
