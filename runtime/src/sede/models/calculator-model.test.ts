import { describe, expect, it } from 'vitest';
import { calculatorFixture, tenWorkingDays, wrongTerm } from '../fixtures/calculator.js';
import type { FieldValues } from '../forms/field.js';

const answerTo = (changes: FieldValues) => calculatorFixture('es', { ...tenWorkingDays, ...changes });
const resultOf = (changes: FieldValues) => {
  const { result, errors } = answerTo(changes);
  if (!result) throw new Error(`No result: ${JSON.stringify(errors)}`);
  return result;
};

describe('the calculator', () => {
  it('counts ten working days over Christmas day by day', () => {
    const { dueOn, time, counted, surprises } = resultOf({});
    expect([dueOn, time]).toEqual(['2027-01-11', '23:59']);
    expect(counted?.days.filter(({ count }) => count !== undefined)).toHaveLength(10);
    expect(counted?.days.find(({ date }) => date === '2027-01-06')).toEqual({
      date: '2027-01-06',
      because: 'holiday',
    });
    expect(surprises).toEqual(['El 24 y el 31 de diciembre cuentan: en los ayuntamientos son días hábiles.']);
  });

  it('rolls a month over the holidays to the next working day, which closes the table', () => {
    const { dueOn, counted, steps } = resultOf({
      'from-day': '9',
      'from-month': '9',
      amount: '1',
      unit: 'months',
    });
    expect(dueOn).toBe('2026-10-13');
    expect(counted?.days.at(-1)).toEqual({ date: '2026-10-13' });
    expect(steps.map(({ article }) => article)).toContain('Ley 39/2015 art. 30.5');
  });

  it('joins the holidays of the home to those of the seat', () => {
    const friday = { 'from-day': '8', 'from-month': '10', amount: '1', town: 'es-cm' };
    expect(resultOf({ ...friday, home: '' }).dueOn).toBe('2026-10-09');
    expect(resultOf({ ...friday, home: 'es-vc' }).dueOn).toBe('2026-10-13');
  });

  it('counts hours from the time of the notification and names the days left out', () => {
    const hours = {
      'from-day': '9',
      'from-month': '10',
      amount: '24',
      unit: 'hours',
      time: '10.00',
      town: 'es-cm',
      home: '',
    };
    const { dueOn, time, leftOut, counted } = resultOf(hours);
    expect([dueOn, time, counted]).toEqual(['2026-10-13', '10:00', undefined]);
    expect(leftOut[0]).toBe('sábado 10 de octubre de 2026');
    expect(leftOut).toHaveLength(3);
  });

  it('warns of each town without its local days and of the year that is a projection, once', () => {
    expect(resultOf({}).warnings).toEqual([
      {
        brief: 'Puede variar: faltan los festivos locales.',
        about: expect.stringMatching(/Paiporta 2026, Paiporta 2027, Manises 2026, Manises 2027/),
      },
      {
        brief: 'Fecha provisional: el calendario de ese año aún no es oficial.',
        about: expect.stringMatching(/2027/),
      },
    ]);
  });

  it('does not draw a term of years day by day', () => {
    const { counted, tooLong, dueOn } = resultOf({ amount: '1', unit: 'years' });
    expect([counted, tooLong, dueOn]).toEqual([undefined, true, '2027-12-23']);
  });

  it('shows an untouched form with its own town chosen and nothing to mend', () => {
    const { values, errors, result, places } = calculatorFixture('es');
    expect([values, errors, result]).toEqual([{ unit: 'workingDays', town: 'es-vc-46186' }, [], undefined]);
    expect(places.map(({ label }) => label)).toEqual([
      'Paiporta',
      'Algemesí',
      expect.stringContaining('Alqueria'),
      'Manises',
      expect.any(String),
      expect.any(String),
      'Otro municipio: Castilla-La Mancha',
      'Otro municipio: Comunitat Valenciana',
      'Otro lugar: solo festivos nacionales',
    ]);
  });
});

describe('a question to mend', () => {
  it('names each field in the order of the form and keeps what was typed', () => {
    const { errors, values, result } = calculatorFixture('es', wrongTerm);
    expect(errors.map(({ field }) => field)).toEqual(['from', 'amount', 'time', 'home']);
    expect(values).toEqual(wrongTerm);
    expect(result).toBeUndefined();
  });

  it.each<[string, FieldValues, string]>([
    ['30 February', { 'from-day': '30', 'from-month': '2' }, 'from'],
    ['a year of two digits', { 'from-year': '26' }, 'from'],
    ['half a day', { amount: '1,5' }, 'amount'],
    ['no amount', { amount: '' }, 'amount'],
    ['25 hours', { unit: 'hours', amount: '25', time: '10:00' }, 'amount'],
    ['hours without a time', { unit: 'hours', amount: '2' }, 'time'],
    ['21 years', { unit: 'years', amount: '21' }, 'amount'],
    ['an unknown unit', { unit: 'weeks' }, 'unit'],
    ['an unknown town', { town: 'atlantis' }, 'town'],
  ])('%s', (_, changes, field) => {
    const { errors, result } = answerTo(changes);
    expect(errors.map((error) => error.field)).toEqual([field]);
    expect(result).toBeUndefined();
  });
});
