import { question } from '@oficio/schemas/definition';
import { describe, expect, it } from 'vitest';
import { answerValues } from './answer-values';

const label = { es: 'Pregunta', 'ca-valencia': 'Pregunta' };
const ask = (kind: string, more: object = {}) => question.parse({ id: 'q', kind, label, ...more });

describe('what was typed, as values', () => {
  it.each([
    ['1.234,56', 1234.56],
    ['1234.56', 1234.56],
    ['11.368,00 €', 11368],
    ['-3', -3],
  ])('reads %s as a number', (typed, value) => {
    expect(answerValues([ask('amount')], { q: typed })).toEqual({ q: value });
  });

  it('keeps what is not a number, so that the check says so', () => {
    expect(answerValues([ask('number')], { q: 'muchos' })).toEqual({ q: 'muchos' });
  });

  it('gives the value of an option with its own type', () => {
    const options = [
      { value: 50, label },
      { value: 'none', label },
    ];
    expect(answerValues([ask('choice', { options })], { q: '50' })).toEqual({ q: 50 });
  });

  it('leaves out what is empty and trims text', () => {
    expect(answerValues([ask('text')], { q: '' })).toEqual({});
    expect(answerValues([ask('longText')], { q: ' Falta la firma. ' })).toEqual({ q: 'Falta la firma.' });
    expect(answerValues([ask('declaration')], { q: true })).toEqual({ q: true });
  });
});
