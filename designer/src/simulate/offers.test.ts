import { compileProcedure } from '@oficio/schemas/compile';
import { calendarOfDates } from '@oficio/schemas/deadlines';
import { field } from '@oficio/schemas/definition';
import { describe, expect, it } from 'vitest';
import { answerValues } from '../operate/answer-values';
import { largeFamilyProcedure } from '../testing/large-family-procedure';
import { questionsForFields, typedFields, valuesByField } from './field-questions';
import { eventOf, offersOf, usualOffer } from './offers';
import { playSimulation } from './simulation';

const procedure = largeFamilyProcedure();
const compiled = compileProcedure(procedure, { version: 1, hash: 'draft' });
const entry = procedure.entries[0]?.id ?? '';
const setup = { entry, at: '2026-09-28T09:00', fields: {}, person: null };
const { play } = playSimulation(compiled, calendarOfDates(['2026-10-12']), { setup, acts: [], undone: [] });

describe('what may happen now', () => {
  const offers = offersOf(compiled, play.step.snapshot, '2026-09-28');

  it('is each way out that somebody can take; terms pass by themselves', () => {
    expect(offers.map(({ trigger }) => (trigger.kind === 'citizen' ? trigger.action : trigger.kind))).toEqual(
      ['confirm', 'refuse', 'message'],
    );
  });

  it('goes on by the first that is not a no', () => {
    expect(usualOffer(offers)?.trigger).toMatchObject({ action: 'confirm' });
    expect(usualOffer(offers.filter(({ negative }) => negative))?.trigger).toMatchObject({
      action: 'refuse',
    });
    expect(usualOffer([])).toBeUndefined();
  });

  it('becomes the event of the interpreter', () => {
    const [first] = offers;
    expect(first && eventOf(first, { why: 'x' }, '2026-09-28')).toEqual({
      kind: 'citizen',
      action: 'confirm',
      answers: { why: 'x' },
    });
  });
});

describe('data of the case as questions', () => {
  const name = { es: 'Dato', 'ca-valencia': 'Dada' };
  const fields = [
    field.parse({ id: 'title.valid', name, type: 'boolean', setBy: { kind: 'sensor' } }),
    field.parse({ id: 'title.until', name, type: 'date', setBy: { kind: 'sensor' } }),
  ];

  it('comes back as it went', () => {
    const known = { 'title.valid': { value: false }, 'title.until': { value: '2029-03-14' } };
    const typed = typedFields(fields, known);
    expect(valuesByField(fields, answerValues(questionsForFields(fields), typed))).toEqual({
      'title.valid': false,
      'title.until': '2029-03-14',
    });
  });

  it('leaves out what nobody wrote', () => {
    expect(valuesByField(fields, answerValues(questionsForFields(fields), {}))).toEqual({});
  });
});
