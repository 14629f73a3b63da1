import type { ClockPicture } from '@oficio/schemas/timeline';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber } from '../civil-days';
import { type DrawnClock, layoutPicture } from './clock-picture-layout';

const holidays = new Set(['2026-10-09', '2026-10-12']);
const picture = (given: Partial<ClockPicture> = {}): ClockPicture => ({
  from: '2026-10-01',
  spans: [{ kind: 'counted', first: '2026-10-02', last: '2026-10-20' }],
  stops: [],
  unrolled: '2026-10-20',
  due: '2026-10-20',
  ...given,
});
const clock = (given: Partial<ClockPicture> = {}, status: DrawnClock['status'] = 'running'): DrawnClock => ({
  id: 'term',
  status,
  picture: picture(given),
});
const stop = { from: '2026-10-06', first: '2026-10-07', open: false, article: 'Ley 39/2015 art. 22.1.a' };
const reason = { es: 'Falta un papel', 'ca-valencia': 'Falta un paper', en: 'A paper is missing' };
/** Ten pixels for each day, whatever the window. */
const drawn = (clocks: DrawnClock[], today: string) => {
  const { days } = layoutPicture(clocks, today, holidays, 100);
  return layoutPicture(clocks, today, holidays, days * 10);
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
    const stopped = clock({
      spans: [
        { kind: 'counted', first: '2026-10-02', last: '2026-10-06' },
        { kind: 'counted', first: '2026-10-11', last: '2026-10-24' },
      ],
      stops: [{ ...stop, last: '2026-10-10', reason }],
      due: '2026-10-24',
    });
    expect(datesOf(drawn([stopped], '2026-10-14'))).toEqual([
      ['spent', '2026-10-02', 5],
      ['stopped', '2026-10-07', 4],
      ['spent', '2026-10-11', 3],
      ['left', '2026-10-14', 11],
    ]);
  });

  it('draws an open stop up to today and nothing after it', () => {
    const open = clock(
      {
        spans: [{ kind: 'counted', first: '2026-10-02', last: '2026-10-06' }],
        stops: [{ ...stop, open: true, last: null, reason }],
        due: null,
        unrolled: null,
      },
      'suspended',
    );
    const layout = drawn([open], '2026-10-08');
    expect(datesOf(layout)).toEqual([
      ['spent', '2026-10-02', 5],
      ['stopped', '2026-10-07', 2],
    ]);
    expect(layout.bars[0]?.dueX).toBeNull();
  });

  it('keeps what was added and what rolled apart from the term', () => {
    const moved = clock({
      spans: [
        { kind: 'counted', first: '2026-10-02', last: '2026-10-20' },
        { kind: 'extended', first: '2026-10-21', last: '2026-10-24' },
        { kind: 'rolled', first: '2026-10-25', last: '2026-10-26' },
      ],
      due: '2026-10-26',
    });
    expect(datesOf(drawn([moved], '2026-10-01'))).toEqual([
      ['left', '2026-10-02', 19],
      ['extended', '2026-10-21', 4],
      ['rolled', '2026-10-25', 2],
    ]);
  });

  it('spends a term that is over whole', () => {
    expect(datesOf(drawn([clock({}, 'reached')], '2026-10-08'))).toEqual([['spent', '2026-10-02', 19]]);
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
      [
        clock({
          from: '2020-01-01',
          spans: [{ kind: 'counted', first: '2020-01-02', last: '2030-01-01' }],
          due: '2030-01-01',
        }),
      ],
      '2026-10-08',
      holidays,
      840,
    );
    const today = layout.firstDay + Math.floor((layout.todayX ?? 0) / layout.dayWidth);
    expect(today).toBe(dayNumber('2026-10-08'));
    expect(layout.bars[0]?.segments.every(({ x, width }) => x >= 0 && x + width <= 840.001)).toBe(true);
  });
});
