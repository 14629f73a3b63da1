import { describe, expect, it } from 'vitest';
import { appealFiling, appealResolution, automaticSuspensionOn } from './appeal.js';
import { calendarOfDates } from './calendar.js';
import { silenceAt } from './silence.js';

const calendar = calendarOfDates(['2026-01-01', '2026-05-01', '2027-01-01', '2030-01-01']);

describe('appeals', () => {
  it.each([
    ['reposicion', '2026-04-22', '2026-05-22', 'Ley 39/2015 art. 124.1'],
    ['alzada', '2026-04-01', '2026-05-04', 'Ley 39/2015 art. 122.1'],
    ['reviewOfFact', '2026-04-22', '2030-04-22', 'Ley 39/2015 art. 125.2'],
    ['reviewOther', '2026-04-22', '2026-07-22', 'Ley 39/2015 art. 125.2'],
  ] as const)('%s notified or known on %s may be filed until %s', (kind, from, due, article) => {
    expect(appealFiling(kind, from, calendar)).toMatchObject({ anyTime: false, dueDate: { due }, article });
  });

  it('may be filed at any time against silence, but not the extraordinary review', () => {
    expect(appealFiling('reposicion', undefined, calendar)).toMatchObject({ anyTime: true });
    expect(() => appealFiling('reviewOther', undefined, calendar)).toThrow(/125\.2/);
  });

  it('are dismissed by silence, except an alzada against a negative silence', () => {
    const asked = { filedOn: '2026-05-22', calendar, asOf: '2026-12-31' } as const;
    expect(appealResolution({ ...asked, kind: 'reposicion' })).toMatchObject({
      due: '2026-06-22',
      silence: { effect: 'dismissed' },
    });
    expect(appealResolution({ ...asked, kind: 'alzada' })).toMatchObject({
      due: '2026-08-24',
      silence: { effect: 'dismissed' },
    });
    expect(appealResolution({ ...asked, kind: 'alzada', againstNegativeSilence: true }).silence?.effect).toBe(
      'granted',
    );
  });

  it('suspend the act by themselves if nobody answers in a month (117.3)', () => {
    expect(automaticSuspensionOn('2026-05-22', calendar).due).toBe('2026-06-22');
  });
});

describe('silence', () => {
  it('refuses what the law does not know', () => {
    expect(() => silenceAt('2026-04-15', 'onRequest', 'lapse', calendar)).toThrow(/24\.1/);
    expect(() => silenceAt('2026-04-15', 'exOfficio', 'granted', calendar)).toThrow(/25\.1/);
  });
});
