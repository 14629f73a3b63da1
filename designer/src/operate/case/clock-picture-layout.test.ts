import { calendarOfDates } from '@oficio/schemas/deadlines';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber } from '../civil-days';
import { type DrawnClock, layoutPicture } from './clock-picture-layout';

const calendar = calendarOfDates(['2026-10-09', '2026-10-12']);
const clock = (given: Partial<DrawnClock> = {}): DrawnClock => ({
  id: 'term',
  status: 'running',
  from: '2026-10-01',
  due: '2026-10-20',
  stops: [],
  ...given,
});
/** Ten pixels for each day, whatever the window. */
const drawn = (clocks: DrawnClock[], today: string) => {
  const { days } = layoutPicture(clocks, today, calendar, 100);
  return layoutPicture(clocks, today, calendar, days * 10);
};
const datesOf = (layout: ReturnType<typeof layoutPicture>) =>
  layout.bars[0]?.segments.map(({ kind, x, width }) => [
    kind,
    dateOfDay(layout.firstDay + Math.round(x / 10)),
    Math.round(width / 10),
  ]);

describe('the picture of the clocks', () => {
  it('counts from the day after the start to the due day, split by today', () => {
    expect(datesOf(drawn([clock()], '2026-10-08'))).toEqual([
      ['spent', '2026-10-02', 6],
      ['left', '2026-10-08', 13],
    ]);
  });

  it('leaves a gap where the term was stopped', () => {
    const stops = [{ from: '2026-10-06', until: '2026-10-10' }];
    expect(datesOf(drawn([clock({ stops, due: '2026-10-24' })], '2026-10-14'))).toEqual([
      ['spent', '2026-10-02', 4],
      ['stopped', '2026-10-06', 4],
      ['spent', '2026-10-10', 4],
      ['left', '2026-10-14', 11],
    ]);
  });

  it('draws an open stop up to today and nothing after it', () => {
    const stops = [{ from: '2026-10-06', until: null }];
    expect(datesOf(drawn([clock({ status: 'suspended', due: null, stops })], '2026-10-08'))).toEqual([
      ['spent', '2026-10-02', 4],
      ['stopped', '2026-10-06', 3],
    ]);
  });

  it('spends a term that is over whole', () => {
    expect(datesOf(drawn([clock({ status: 'reached' })], '2026-10-08'))).toEqual([
      ['spent', '2026-10-02', 19],
    ]);
  });

  it('marks weekends and the holidays of the calendar apart', () => {
    const { closed, firstDay } = drawn([clock()], '2026-10-08');
    const dates = closed.map(({ x, kind }) => [dateOfDay(firstDay + Math.round(x / 10)), kind]);
    expect(dates).toContainEqual(['2026-10-09', 'holiday']);
    expect(dates).toContainEqual(['2026-10-10', 'weekend']);
    expect(dates).toContainEqual(['2026-10-12', 'holiday']);
    expect(dates).not.toContainEqual(['2026-10-13', 'holiday']);
  });

  it('keeps today and the year around it when a term is very long', () => {
    const layout = layoutPicture(
      [clock({ from: '2020-01-01', due: '2030-01-01' })],
      '2026-10-08',
      undefined,
      840,
    );
    const today = layout.firstDay + Math.floor((layout.todayX ?? 0) / layout.dayWidth);
    expect(today).toBe(dayNumber('2026-10-08'));
    expect(layout.bars[0]?.segments.every(({ x, width }) => x >= 0 && x + width <= 840.001)).toBe(true);
  });
});
