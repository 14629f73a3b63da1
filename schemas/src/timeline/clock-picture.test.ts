import { describe, expect, it } from 'vitest';
import { calendarOfDates } from '../deadlines/index.js';
import { applyClockEffects } from '../interpret/apply-clock-effects.js';
import type { Clock } from '../interpret/clock.js';
import type { Effect } from '../interpret/effect.js';
import { clockPictureOf } from './clock-picture.js';
import { clockSentence } from './clock-sentence.js';

/** The Comunitat Valenciana in 2026 between March and June. */
const calendar = calendarOfDates(['2026-03-19', '2026-04-03', '2026-04-06', '2026-05-01', '2026-06-24']);
const world = { calendar, zone: 'Europe/Madrid' };
const reason = { es: 'Falta un papel', 'ca-valencia': 'Falta un paper', en: 'A paper is missing' };

type Step = readonly [today: string, ...effects: Effect[]];
const clockAfter = (...steps: Step[]): Clock => {
  const [clock] = steps.reduce<Clock[]>(
    (clocks, [today, ...effects]) =>
      applyClockEffects(clocks, effects, { ...world, today, localNow: `${today}T09:00` }),
    [],
  );
  if (clock === undefined) throw new Error('no clock started');
  return clock;
};
const start = (amount: number, unit: 'workingDays' | 'naturalDays' | 'months'): Effect => ({
  kind: 'startDeadline',
  deadline: 'maximumTerm',
  generation: 1,
  rule: { term: { amount, unit }, from: { kind: 'entry' } },
  scope: 'case',
  phase: 'received',
});
const suspend = (article = '22.1.a', cap?: { amount: number; unit: 'months' }): Effect => ({
  kind: 'suspendTerm',
  reason,
  legalBasis: { norm: 'Ley 39/2015', article },
  communicatedBy: 'ask',
  ...(cap && { cap }),
});
const told = (on: string): Effect => ({ kind: 'communicateSuspension', communicatedBy: 'ask', on });
const resume: Effect = { kind: 'resumeTerm' };
const pictureOf = (clock: Clock) => clockPictureOf(clock, world);
const sentenceOf = (clock: Clock) => clockSentence(clock, pictureOf(clock)?.stops ?? [], world);

describe('the picture of a clock', () => {
  it('runs from the day after the start to the last day, weekends and holidays inside', () => {
    expect(pictureOf(clockAfter(['2026-03-10', start(10, 'workingDays')]))).toEqual({
      from: '2026-03-10',
      spans: [{ kind: 'counted', first: '2026-03-11', last: '2026-03-25' }],
      stops: [],
      unrolled: '2026-03-25',
      due: '2026-03-25',
    });
  });

  it('leaves a gap after the day of the communication, up to and including that of the answer', () => {
    const stopped = clockAfter(
      ['2026-01-15', start(3, 'months')],
      ['2026-02-02', suspend(), told('2026-02-02')],
      ['2026-02-11', resume],
    );
    expect(pictureOf(stopped)).toEqual({
      from: '2026-01-15',
      spans: [
        { kind: 'counted', first: '2026-01-16', last: '2026-02-02' },
        { kind: 'counted', first: '2026-02-12', last: '2026-04-24' },
      ],
      stops: [
        {
          from: '2026-02-02',
          first: '2026-02-03',
          last: '2026-02-11',
          open: false,
          reason,
          article: 'Ley 39/2015 art. 22.1.a',
        },
      ],
      unrolled: '2026-04-24',
      due: '2026-04-24',
    });
  });

  it('has an open gap and no last day while it is stopped without an end', () => {
    const open = clockAfter(
      ['2026-01-15', start(3, 'months')],
      ['2026-02-02', suspend(), told('2026-02-02')],
    );
    expect(pictureOf(open)).toMatchObject({
      spans: [{ first: '2026-01-16', last: '2026-02-02' }],
      stops: [{ first: '2026-02-03', last: null, open: true }],
      due: null,
    });
  });

  it('gives an open stop the end that the law gives it: three months for a report', () => {
    const report = clockAfter(
      ['2026-01-15', start(3, 'months')],
      ['2026-02-02', suspend('22.1.d'), told('2026-02-02')],
    );
    expect(pictureOf(report)).toMatchObject({
      stops: [{ first: '2026-02-03', last: '2026-05-02', open: true, article: 'Ley 39/2015 art. 22.1.d' }],
      due: '2026-07-13',
    });
  });

  it('draws what an extension adds apart', () => {
    const extended = clockAfter(
      ['2026-03-10', start(1, 'months')],
      ['2026-03-20', { kind: 'extendTerm', by: { amount: 1, unit: 'months' } } as Effect],
    );
    expect(pictureOf(extended)?.spans).toEqual([
      { kind: 'counted', first: '2026-03-11', last: '2026-04-10' },
      { kind: 'extended', first: '2026-04-11', last: '2026-05-10' },
      { kind: 'rolled', first: '2026-05-11', last: '2026-05-11' },
    ]);
  });

  it('tells the last day from the day to which it rolls', () => {
    const rolled = pictureOf(clockAfter(['2026-03-23', start(10, 'naturalDays')]));
    expect(rolled?.spans).toEqual([{ kind: 'counted', first: '2026-03-24', last: '2026-04-02' }]);
    const holiday = pictureOf(clockAfter(['2026-03-24', start(10, 'naturalDays')]));
    expect(holiday).toMatchObject({
      spans: [
        { kind: 'counted', first: '2026-03-25', last: '2026-04-03' },
        { kind: 'rolled', first: '2026-04-04', last: '2026-04-07' },
      ],
      unrolled: '2026-04-03',
      due: '2026-04-07',
    });
  });

  it('shows no stop that nobody was told of, and none before it begins', () => {
    const untold = clockAfter(['2026-01-15', start(3, 'months')], ['2026-02-02', suspend()]);
    expect(pictureOf(untold)?.stops).toEqual([]);
    expect(pictureOf({ ...untold, startsFrom: undefined } as unknown as Clock)).toBeUndefined();
  });
});

describe('a clock in one sentence', () => {
  it('says how long, from when to when, and which days do not count', () => {
    expect(sentenceOf(clockAfter(['2026-03-10', start(10, 'workingDays')]))).toEqual({
      es: '10 días hábiles desde el martes 10 de marzo de 2026 hasta el miércoles 25 de marzo de 2026, porque no cuentan 4 días de fin de semana y 1 festivo (Festivo indicado).',
      'ca-valencia':
        '10 dies hàbils des del dimarts 10 de març de 2026 fins al dimecres 25 de març de 2026, perquè no compten 4 dies de cap de setmana i 1 festiu (Festiu indicat).',
      en: '10 working days from Tuesday 10 March 2026 to Wednesday 25 March 2026, because 4 weekend days and 1 holiday (Holiday given) do not count.',
    });
  });

  it('adds what stopped it, what was extended and why it moved', () => {
    const stopped = clockAfter(
      ['2026-01-15', start(3, 'months')],
      ['2026-02-02', suspend(), told('2026-02-02')],
      ['2026-02-11', resume],
      ['2026-02-20', { kind: 'extendTerm', by: { amount: 1, unit: 'months' } } as Effect],
    );
    expect(sentenceOf(stopped)?.en).toBe(
      '3 months from Thursday 15 January 2026 to Monday 25 May 2026, because it counts from date to date, it was extended by 1 month, it was stopped for 9 days and the last day, Sunday 24 May 2026, is not a working day.',
    );
  });

  it('says that there is no last day while it is stopped', () => {
    const open = clockAfter(
      ['2026-01-15', start(3, 'months')],
      ['2026-02-02', suspend(), told('2026-02-02')],
    );
    expect(sentenceOf(open)?.es).toBe(
      '3 meses desde el jueves 15 de enero de 2026, por ahora sin último día, porque se cuenta de fecha a fecha y está parado desde el lunes 2 de febrero de 2026.',
    );
  });

  it('gives no reasons that would contradict its date', () => {
    const clock = clockAfter(['2026-03-10', start(10, 'workingDays')]);
    expect(sentenceOf({ ...clock, due: '2026-03-26', unrolled: '2026-03-26' })?.en).toBe(
      '10 working days from Tuesday 10 March 2026 to Thursday 26 March 2026.',
    );
  });
});
