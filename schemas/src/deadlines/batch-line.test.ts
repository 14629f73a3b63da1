import { describe, expect, it } from 'vitest';
import { answerBatchLine, type BatchKind } from './batch-line.js';
import { calendarOfDates } from './calendar.js';

const lookup = (id: string) => {
  if (id !== 'es-vc') throw new RangeError(`There is no calendar "${id}".`);
  return calendarOfDates(['2026-03-19', '2026-04-03', '2026-04-06', '2026-10-09', '2026-10-12'], id);
};
const answer = (kind: BatchKind, line: object) => answerBatchLine(kind, JSON.stringify(line), lookup);

describe('a line of a batch', () => {
  it('answers a due date with plain holidays or with a calendar', () => {
    const line = { from: '2026-09-09', amount: 1, unit: 'months' };
    const expected = { due: '2026-10-13', unrolled: '2026-10-09', warnings: [] };
    expect(answer('deadline', { ...line, holidays: ['2026-10-09', '2026-10-12'] })).toMatchObject(expected);
    expect(answer('deadline', { ...line, calendar: 'es-vc' })).toMatchObject(expected);
    expect(answer('deadline', { ...line, holidays: ['2026-12-08'], residence: 'es-vc' })).toMatchObject(
      expected,
    );
  });

  it('answers hours with a local date-time', () => {
    const line = { from: '2026-10-08T20:30', amount: 6, unit: 'hours', calendar: 'es-vc' };
    expect(answer('deadline', line)).toMatchObject({ due: '2026-10-13T02:30' });
  });

  it('answers the state of a notification and its reason', () => {
    const line = { channel: 'electronic', availableOn: '2026-03-02', elected: true };
    expect(answer('notification', line)).toMatchObject({
      state: 'deemedRejected',
      effectiveOn: '2026-03-12',
      administrationMetOn: '2026-03-02',
      reason: { en: expect.stringContaining('ten calendar days passed') },
    });
    expect(answer('notification', { ...line, policy: { rejectionDay: 'eleventh' } })).toMatchObject({
      effectiveOn: '2026-03-13',
    });
    expect(answer('notification', { ...line, channel: 'paper' })).toMatchObject({
      state: 'available',
      paperRequired: true,
    });
  });

  it('answers a maximum term with its suspensions, extensions and silence', () => {
    const told = { ground: '22.1.a', from: '2026-02-02', until: '2026-02-11', communicatedOn: '2026-02-02' };
    const line = { from: '2026-01-15', amount: 3, unit: 'months', silence: 'granted', calendar: 'es-vc' };
    expect(answer('term', { ...line, suspensions: [told] })).toMatchObject({
      due: '2026-04-24',
      unrolled: '2026-04-24',
    });
    expect(answer('term', { ...line, asOf: '2026-04-16' })).toMatchObject({
      status: 'expired',
      silence: { effect: 'granted' },
    });
    const extension = { amount: 1, unit: 'months', decidedOn: '2026-04-10' };
    expect(answer('term', { ...line, extensions: [extension] })).toMatchObject({ due: '2026-05-15' });
    expect(
      answer('term', { ...line, extensions: [{ ...extension, decidedOn: '2026-04-16' }] }),
    ).toMatchObject({
      error: expect.stringContaining('after the term had ended'),
    });
  });

  it.each([
    ['not JSON', 'deadline', '{', /not JSON/],
    [
      'no calendar',
      'deadline',
      '{"from":"2026-09-09","amount":1,"unit":"months"}',
      /add "calendar" or "holidays"/,
    ],
    ['an unknown unit', 'deadline', '{"from":"2026-09-09","amount":1,"unit":"weeks","holidays":[]}', /unit/],
    [
      'a date that does not exist',
      'deadline',
      '{"from":"2026-02-30","amount":1,"unit":"months","holidays":[]}',
      /YYYY-MM-DD/,
    ],
    [
      '25 hours',
      'deadline',
      '{"from":"2026-10-05T00:00","amount":25,"unit":"hours","holidays":[]}',
      /use days/,
    ],
    [
      'an unknown calendar',
      'deadline',
      '{"from":"2026-09-09","amount":1,"unit":"months","calendar":"fr"}',
      /"fr"/,
    ],
    ['an unknown field', 'notification', '{"availableOnn":"2026-03-02"}', /availableOnn/],
  ] as const)('with %s is answered with an error, and nothing else breaks', (_, kind, line, message) => {
    expect(answerBatchLine(kind, line, lookup)).toEqual({ error: expect.stringMatching(message) });
  });
});
