import { describe, expect, it } from 'vitest';
import { clockTime, endOfDay, longDate, longMoment, plainDate, weekdayNames } from './dates.js';

describe('dates of the sede', () => {
  it('writes the weekday in each language, without comma', () => {
    expect(longDate('2026-12-04', 'es')).toBe('viernes 4 de diciembre de 2026');
    expect(longDate('2026-12-04', 'ca-valencia')).toBe('divendres 4 de desembre de 2026');
    expect(longDate('2026-12-04', 'en')).toBe('Friday 4 December 2026');
  });

  it('elides before a vowel in Valencian', () => {
    expect(longDate('2026-04-07', 'ca-valencia')).toBe('dimarts 7 d’abril de 2026');
    expect(plainDate('2026-08-01', 'ca-valencia')).toBe('1 d’agost de 2026');
  });

  it('gives the legal time of the peninsula, in winter and in summer', () => {
    expect(clockTime('2026-11-23T09:42:07Z', 'es')).toBe('10:42');
    expect(clockTime('2026-07-23T09:42:07Z', 'ca-valencia')).toBe('11.42');
    expect(longMoment('2026-11-23T09:42:07Z', 'en', true)).toBe('Monday 23 November 2026, 10:42:07');
  });

  it('changes the day at midnight in Madrid', () => {
    expect(longMoment('2026-11-22T23:30:00Z', 'es')).toBe('lunes 23 de noviembre de 2026, 00:30');
  });

  it('never writes 00:00 for the end of a term', () => {
    expect([endOfDay('es'), endOfDay('ca-valencia')]).toEqual(['23:59', '23.59']);
  });

  it('names the week from Monday', () => {
    expect(weekdayNames('ca-valencia').map(({ long }) => long)[0]).toBe('dilluns');
    expect(weekdayNames('es')[6]?.long).toBe('domingo');
  });

  it('refuses what is not a civil date', () => {
    expect(() => longDate('4/12/2026', 'es')).toThrow(RangeError);
  });
});
