import { form } from '@oficio/schemas/definition';
import { describe, expect, it } from 'vitest';
import { fieldsOfForm } from './fields-of-form.js';

const label = { es: 'Qué', 'ca-valencia': 'Què' };
const kinds = [
  'text',
  'longText',
  'choice',
  'date',
  'amount',
  'number',
  'person',
  'document',
  'declaration',
] as const;

const complaint = form.parse({
  id: 'complaint',
  title: label,
  questions: kinds.map((kind) => ({
    id: kind,
    kind,
    label,
    required: kind !== 'amount',
    ...(kind === 'choice' && { options: [{ value: true, label: { es: 'Sí', 'ca-valencia': 'Sí' } }] }),
  })),
});

describe('fields of a form of the definition', () => {
  it('has a control for every kind of question', () => {
    expect(fieldsOfForm(complaint, 'es').map((field) => field.kind)).toEqual([
      'text',
      'longText',
      'choice',
      'date',
      'amount',
      'number',
      'text',
      'document',
      'declaration',
    ]);
  });

  it('takes the texts of the language and says what is optional', () => {
    const fields = fieldsOfForm(complaint, 'ca-valencia');
    expect(new Set(fields.map((field) => field.label))).toEqual(new Set(['Què', 'Declaració']));
    expect(fields.filter((field) => field.optional).map((field) => field.name)).toEqual(['amount']);
  });

  it('sends the value of a choice as text', () => {
    expect(fieldsOfForm(complaint, 'es')[2]).toMatchObject({ options: [{ value: 'true', label: 'Sí' }] });
  });
});
