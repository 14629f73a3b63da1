import { describe, expect, it } from 'vitest';
import { buildCalendar, calendarOfDates, isWorkingDay, mergeCalendars } from './calendar.js';
import { type CalendarDocument, type CalendarYear, calendarDocument } from './calendar-document.js';
import { dueDate } from './due-date.js';

const name = (text: string) => ({ es: text, 'ca-valencia': text, en: text });

function year(value: number, status: CalendarYear['status'], ...dates: string[]): CalendarYear {
  return {
    year: value,
    status,
    source: { title: 'made for this test', ...(status === 'verified' ? { reference: 'BOE-A-0000-1' } : {}) },
    holidays: dates.map((date) => ({ date, name: name(date) })),
  };
}

function layer(id: string, kind: CalendarDocument['layer'], ...years: CalendarYear[]): CalendarDocument {
  return { formatVersion: 1, id, layer: kind, name: name(id), years };
}

const nation = layer(
  'nation',
  'national',
  year(2026, 'verified', '2026-10-12'),
  year(2027, 'projected', '2027-01-01'),
);
const region = layer('region', 'regional', year(2026, 'verified', '2026-10-09'), year(2027, 'projected'));
const town = layer('town', 'town', year(2026, 'verified', '2026-10-14'), year(2027, 'notPublished'));

function warningsOf(documents: CalendarDocument[], from: string, amount = 1) {
  const calendar = buildCalendar(documents);
  const { warnings } = dueDate({ from, term: { amount, unit: 'workingDays' }, calendar });
  return warnings.map(({ code, layer: about, year: when }) => [code, about, when].filter(Boolean).join(' '));
}

describe('a calendar', () => {
  it('closes Saturdays, Sundays and the holidays of each of its layers', () => {
    const calendar = buildCalendar([town, region, nation]);
    const week = [
      '2026-10-08',
      '2026-10-09',
      '2026-10-10',
      '2026-10-11',
      '2026-10-12',
      '2026-10-13',
      '2026-10-14',
    ];
    expect(week.map((date) => isWorkingDay(date, calendar))).toEqual([
      true,
      false,
      false,
      false,
      false,
      true,
      false,
    ]);
  });

  it('works in August, on 24 and on 31 December', () => {
    const calendar = buildCalendar([nation]);
    expect(['2026-08-03', '2026-12-24', '2026-12-31'].every((date) => isWorkingDay(date, calendar))).toBe(
      true,
    );
  });

  it('names a day shared by two layers by the widest', () => {
    const sameDay = layer('again', 'regional', year(2026, 'verified', '2026-10-12'));
    const calendar = buildCalendar([sameDay, nation]);
    const [shared] = [...calendar.holidays.values()].filter((holiday) => holiday.date === '2026-10-12');
    expect(shared?.layer).toBe('national');
  });

  it('joins with another one: a day closed in either is closed (art. 30.6)', () => {
    const union = mergeCalendars(buildCalendar([nation]), buildCalendar([region]));
    expect(isWorkingDay('2026-10-09', union)).toBe(false);
    expect(isWorkingDay('2026-10-12', union)).toBe(false);
  });
});

describe('what a result rests on', () => {
  it('is silent when every layer of the year is verified', () => {
    expect(warningsOf([nation, region, town], '2026-10-07')).toEqual([]);
  });

  it('says that a year is projected and that the town has not published', () => {
    expect(warningsOf([nation, region, town], '2026-12-30', 3)).toEqual([
      'calendarProjected nation 2027',
      'calendarProjected region 2027',
      'townDaysNotLoaded town 2027',
    ]);
  });

  it('is loud about a year without any data', () => {
    expect(warningsOf([nation, region, town], '2030-05-02')).toEqual([
      'calendarNotPublished nation 2030',
      'calendarNotPublished region 2030',
      'townDaysNotLoaded town 2030',
    ]);
  });

  it('asks for the layers that are missing', () => {
    expect(warningsOf([nation], '2026-10-07')).toEqual(['regionalDaysNotLoaded 2026']);
    expect(warningsOf([nation, region], '2026-10-07')).toEqual(['townDaysNotLoaded 2026']);
  });

  it('accepts a plain list for the years it has, and no further', () => {
    const calendar = calendarOfDates(['2026-10-09', '2026-10-12']);
    const term = { amount: 1, unit: 'months' } as const;
    expect(dueDate({ from: '2026-09-09', term, calendar })).toMatchObject({
      due: '2026-10-13',
      warnings: [],
    });
    expect(dueDate({ from: '2027-09-09', term, calendar }).warnings).toMatchObject([
      { code: 'calendarNotPublished', year: 2027 },
    ]);
  });

  it('looks, for months, only at the year in which the term ends', () => {
    const calendar = buildCalendar([nation, region, town]);
    const { warnings } = dueDate({ from: '2020-10-07', term: { amount: 6, unit: 'years' }, calendar });
    expect(warnings).toEqual([]);
  });
});

describe('a calendar file', () => {
  const issues = (document: CalendarDocument) =>
    calendarDocument.safeParse(document).error?.issues.map(({ message }) => message) ?? [];

  it('is refused with a date in another year, a repeated date or a repeated year', () => {
    expect(issues(layer('x', 'town', year(2026, 'checked', '2027-01-01')))).toEqual([
      '2027-01-01 is not in 2026: move it to its year.',
    ]);
    expect(issues(layer('x', 'town', year(2026, 'checked', '2026-01-01', '2026-01-01')))[0]).toMatch(/twice/);
    expect(issues(layer('x', 'town', year(2026, 'checked'), year(2026, 'checked')))[0]).toMatch(/twice/);
  });

  it('needs a gazette to be verified, and no days while it is not published', () => {
    const unsourced = { ...year(2026, 'verified'), source: { title: 'somebody said so' } };
    expect(issues(layer('x', 'town', unsourced))[0]).toMatch(/gazette/);
    expect(issues(layer('x', 'town', year(2026, 'notPublished', '2026-01-01')))[0]).toMatch(/not published/);
  });
});
