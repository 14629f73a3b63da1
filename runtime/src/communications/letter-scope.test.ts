import { letterVariables } from '@oficio/schemas/analysis';
import { parseProcedure } from '@oficio/schemas/definition';
import { describe, expect, it } from 'vitest';
import { registerPerson } from '../registry/fixtures/register-person.js';
import { sampleProcedures, sampleTown } from '../seed/samples-folder.js';
import { type LetterFacts, letterScope } from './letter-scope.js';

function facts(): LetterFacts {
  const sample = sampleProcedures().find((each) => (each as { id: string }).id === 'ibi-large-family-new');
  const parsed = parseProcedure(sample);
  const town = sampleTown('alqueria-de-la-comtessa');
  if (!parsed.ok || !town) throw new Error('the sample procedure and town are needed');
  const [entry] = parsed.procedure.entries;
  if (!entry) throw new Error('the sample procedure has no entry');
  entry.silence.meaning = { es: 'no', 'ca-valencia': 'no' };
  return {
    procedure: { ...parsed.procedure, fields: [], parameters: [] },
    town,
    person: registerPerson('p1', { nif: '99900001F', language: 'ca-valencia' }),
    addresses: { publicUrl: 'https://sede.example', reference: 'ABCD-1234', token: 't' },
    fields: {},
    unit: 'tax',
    case: {
      entry: entry.id,
      number: '2026/1',
      startedOn: '2026-11-09',
      dueOn: '2027-05-10',
      answerBy: '2027-01-08',
      step: { explanations: [], transitions: [], today: '2026-11-10' },
      actNumber: '12',
    },
  };
}

describe('the scope of a letter', () => {
  it('offers the variables that publication admits, those and no others', () => {
    const scope = letterScope(facts(), 'es', 'full');
    const offered = Object.entries(scope).flatMap(([group, value]) =>
      Array.isArray(value) ? [group] : Object.keys(value as object).map((name) => `${group}.${name}`),
    );
    expect(offered.toSorted()).toEqual([...letterVariables].toSorted());
  });
});
