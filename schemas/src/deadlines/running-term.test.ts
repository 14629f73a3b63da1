import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOfDates, isWorkingDay } from './calendar.js';
import { fromDay, toDay } from './civil-date.js';
import { dueDate } from './due-date.js';
import { abroadExtension, decideExtension } from './extension.js';
import { type RunningTermRequest, runningTerm } from './running-term.js';
import { type Suspension, suspension } from './suspension.js';
import type { DayTerm } from './term.js';

const calendar = calendarOfDates([
  '2026-01-01',
  '2026-01-06',
  '2026-03-19',
  '2026-04-03',
  '2026-04-06',
  '2026-05-01',
  '2027-01-01',
]);
const months = (amount: number) => ({ amount, unit: 'months' }) as const;
const workingDays = (amount: number) => ({ amount, unit: 'workingDays' }) as const;
const requirement = (from: string, until?: string): Suspension => ({
  ground: '22.1.a',
  from,
  communicatedOn: from,
  ...(until === undefined ? {} : { until }),
});

describe('a term that is stopped', () => {
  const request = { from: '2026-01-15', term: months(3), calendar };

  it('without suspensions is the plain due date', () => {
    const result = runningTerm(request);
    expect(result).toMatchObject({
      due: '2026-04-15',
      alertOn: '2026-04-15',
      lossAfter: '2026-04-15',
      state: 'running',
    });
  });

  it('explains the stop with its days and its ground, and the end that it moves', () => {
    const result = runningTerm({ ...request, suspensions: [requirement('2026-02-02', '2026-02-11')] });
    expect(result.steps.map(({ code, article }) => `${code} ${article}`)).toEqual([
      'startsNextDay Ley 39/2015 art. 30.4',
      'dateToDate Ley 39/2015 art. 30.4',
      'suspended Ley 39/2015 art. 22.1.a',
      'movedEnd Ley 39/2015 art. 22',
      'wholeLastDay Ley 39/2015 art. 31.2',
    ]);
    expect(result.steps[2]?.text.es).toBe(
      'El plazo para 9 días, desde el lunes 2 de febrero de 2026 hasta el miércoles 11 de febrero de 2026: falta que la persona aporte algo.',
    );
    expect(result.spans).toEqual([
      { from: '2026-02-02', until: '2026-02-11', grounds: ['22.1.a'], open: false },
    ]);
  });

  it('cannot end while it is stopped, even if it was stopped on the days that art. 30.5 added', () => {
    const stopped = runningTerm({
      from: '2026-02-03',
      term: months(3),
      calendar,
      suspensions: [requirement('2026-05-04', '2026-05-12')],
    });
    expect(stopped.base).toMatchObject({ unrolled: '2026-05-03', due: '2026-05-04' });
    expect(stopped.due).toBe('2026-05-12');
  });

  it('in working days, stopped on its last day, ends when it may go on', () => {
    const stopped = runningTerm({
      from: '2026-03-02',
      term: workingDays(10),
      calendar,
      suspensions: [requirement('2026-03-16', '2026-03-21')],
    });
    expect(stopped.base.due).toBe('2026-03-16');
    expect(stopped.due).toBe('2026-03-23');
  });

  it('shows the days stopped among those left out', () => {
    const { excluded } = runningTerm({
      from: '2026-03-02',
      term: workingDays(10),
      calendar,
      suspensions: [requirement('2026-03-05', '2026-03-10')],
    });
    expect(excluded.filter(({ reason }) => reason === 'suspended').map(({ date }) => date)).toEqual([
      '2026-03-06',
      '2026-03-07',
      '2026-03-08',
      '2026-03-09',
      '2026-03-10',
    ]);
  });

  it('cites the sector rule that suspends, where there is one', () => {
    const clarification = { ...requirement('2026-02-02', '2026-02-11'), article: 'RD 1112/2018 art. 12.4' };
    const { steps } = runningTerm({ ...request, suspensions: [clarification] });
    expect(steps.find(({ code }) => code === 'suspended')?.article).toBe('RD 1112/2018 art. 12.4');
  });

  it('refuses a suspension that ends before it starts', () => {
    expect(suspension.safeParse(requirement('2026-02-02', '2026-02-01')).error?.issues[0]?.message).toMatch(
      /before/,
    );
  });
});

const span = fc
  .tuple(fc.integer({ min: toDay('2026-01-10'), max: toDay('2026-07-01') }), fc.integer({ min: 0, max: 40 }))
  .map(([start, length]) => requirement(fromDay(start), fromDay(start + length)));
const term: fc.Arbitrary<DayTerm> = fc.oneof(
  fc.integer({ min: 1, max: 6 }).map(months),
  fc.integer({ min: 1, max: 60 }).map(workingDays),
);
const from = fc.integer({ min: toDay('2026-01-07'), max: toDay('2026-06-01') }).map(fromDay);
const dates = ({ due, unrolled, alertOn, lossAfter }: ReturnType<typeof runningTerm>) => ({
  due,
  unrolled,
  alertOn,
  lossAfter,
});

/** Stop and resume, one day at a time: a day counts if it works and no suspension holds it. */
function naiveStopAndResume(request: RunningTermRequest, amount: number): string {
  const held = (day: number) =>
    (request.suspensions ?? []).some((one) => day > toDay(one.from) && day <= toDay(one.until ?? one.from));
  let day = toDay(request.from);
  for (let left = amount; left > 0; ) {
    day += 1;
    if (!held(day) && isWorkingDay(fromDay(day), calendar)) left -= 1;
  }
  while (held(day + 1) && (request.suspensions ?? []).some((one) => toDay(one.from) <= day)) day += 1;
  while (!isWorkingDay(fromDay(day), calendar)) {
    day += 1;
    while (held(day + 1)) day += 1;
  }
  return fromDay(day);
}

describe('every suspended term', () => {
  it('does not depend on the order of its suspensions', () => {
    fc.assert(
      fc.property(from, term, fc.array(span, { maxLength: 5 }), (origin, of, suspensions) => {
        const request = { from: origin, term: of, calendar };
        const reversed = [...suspensions].reverse();
        expect(dates(runningTerm({ ...request, suspensions: reversed }))).toEqual(
          dates(runningTerm({ ...request, suspensions })),
        );
      }),
    );
  });

  it('is the same with overlapping suspensions as with the one that covers them', () => {
    fc.assert(
      fc.property(from, term, span, fc.nat(40), (origin, of, one, more) => {
        const end = toDay(one.until ?? one.from);
        const middle = toDay(one.from) + Math.floor((end - toDay(one.from)) / 2);
        const overlapping = [one, requirement(fromDay(middle), fromDay(end + more))];
        const covering = [requirement(one.from, fromDay(end + more))];
        const request = { from: origin, term: of, calendar };
        expect(dates(runningTerm({ ...request, suspensions: overlapping }))).toEqual(
          dates(runningTerm({ ...request, suspensions: covering })),
        );
      }),
    );
  });

  it('ends on a working day, never before the plain term, with alert ≤ due ≤ loss', () => {
    fc.assert(
      fc.property(from, term, fc.array(span, { maxLength: 4 }), (origin, of, suspensions) => {
        const result = runningTerm({ from: origin, term: of, calendar, suspensions });
        const { due = '', alertOn = '', lossAfter = '' } = result;
        expect(isWorkingDay(due, calendar)).toBe(true);
        expect(due >= result.base.due).toBe(true);
        expect(alertOn <= due && due <= lossAfter).toBe(true);
      }),
    );
  });

  it('in working days is what a naive walk gives', () => {
    fc.assert(
      fc.property(
        from,
        fc.integer({ min: 1, max: 60 }),
        fc.array(span, { maxLength: 4 }),
        (origin, amount, all) => {
          const suspensions = all.filter((one) => one.from !== one.until);
          const request = { from: origin, term: workingDays(amount), calendar, suspensions };
          expect(runningTerm(request).due).toBe(naiveStopAndResume(request, amount));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('an extension', () => {
  const base = {
    kind: 'step',
    from: '2026-03-10',
    term: workingDays(10),
    due: '2026-03-25',
    decidedOn: '2026-03-24',
    calendar,
  } as const;

  it.each([
    ['half of ten days', { ...base, by: workingDays(5) }, undefined],
    ['one day more than half', { ...base, by: workingDays(6) }, 'tooLong'],
    ['decided on the last day', { ...base, by: workingDays(5), decidedOn: '2026-03-25' }, undefined],
    [
      'asked in time but decided late',
      { ...base, by: workingDays(5), requestedOn: '2026-03-20', decidedOn: '2026-03-26' },
      'decidedLate',
    ],
    [
      'asked late',
      { ...base, by: workingDays(5), requestedOn: '2026-03-26', decidedOn: '2026-03-26' },
      'requestedLate',
    ],
    [
      'half of 15 days is 7',
      { ...base, term: workingDays(15), by: workingDays(8), due: '2026-04-01' },
      'tooLong',
    ],
    [
      'half of three months, to the day',
      { ...base, term: months(3), by: months(1), due: '2026-06-10' },
      undefined,
    ],
    ['two months on three', { ...base, term: months(3), by: months(2), due: '2026-06-10' }, 'tooLong'],
    [
      'the maximum term again',
      { ...base, kind: 'maximumTerm', term: months(3), by: months(3), due: '2026-06-10' },
      undefined,
    ],
    [
      'more than the maximum term',
      { ...base, kind: 'maximumTerm', term: months(3), by: months(4), due: '2026-06-10' },
      'tooLong',
    ],
  ] as const)('%s', (_, request, refused) => {
    const decision = decideExtension(request);
    expect(decision.allowed ? undefined : decision.code).toBe(refused);
  });

  it('of five working days moves ten to fifteen', () => {
    const decision = decideExtension({ ...base, by: workingDays(5) });
    const extensions = decision.allowed ? [decision] : [];
    expect(runningTerm({ from: base.from, term: base.term, calendar, extensions }).due).toBe('2026-04-01');
  });

  it('keeps months date to date from the origin', () => {
    const decision = decideExtension({
      ...base,
      kind: 'maximumTerm',
      from: '2026-01-31',
      term: months(1),
      by: months(1),
      due: '2026-03-02',
      decidedOn: '2026-02-20',
    });
    const extensions = decision.allowed ? [decision] : [];
    expect(runningTerm({ from: '2026-01-31', term: months(1), calendar, extensions }).due).toBe('2026-03-31');
  });

  it('applies by itself for those who live abroad, by half', () => {
    const extension = abroadExtension('2026-03-10', workingDays(15));
    const result = runningTerm({
      from: '2026-03-10',
      term: workingDays(15),
      calendar,
      extensions: [extension],
    });
    expect(result.due).toBe(dueDate({ from: '2026-03-10', term: workingDays(22), calendar }).due);
    expect(result.steps.map(({ article }) => article)).toContain('Ley 39/2015 art. 32.2');
  });
});
