import { analyse } from '@oficio/schemas/analysis';
import { parseProcedure } from '@oficio/schemas/definition';
import { describe, expect, it } from 'vitest';
import { exampleData } from './example-data';
import { letterInsertions } from './letter-insertions';

const samples = import.meta.glob<unknown>('../../../samples/ibi-large-family-new/procedure.json', {
  eager: true,
  import: 'default',
});

function sample() {
  const parsed = parseProcedure(Object.values(samples)[0]);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.procedure;
}

describe('what a letter may say', () => {
  it('is all that the analysis admits: a letter that says everything has no finding', () => {
    const procedure = sample();
    const { own, common } = letterInsertions(procedure);
    const body = [...own, ...common].map(({ liquid }) => liquid).join('\n');
    const letters = procedure.communications.map((letter) => ({
      ...letter,
      body: { es: body, 'ca-valencia': body },
    }));
    const aboutLetters = analyse({ ...procedure, communications: letters }).filter(({ path }) =>
      path.startsWith('/communications'),
    );
    expect(letters.length).toBeGreaterThan(0);
    expect(own.length).toBeGreaterThan(0);
    expect(aboutLetters.filter(({ rule }) => /undeclared|letter/.test(rule))).toEqual([]);
  });

  it('has an example for every field of the procedure', () => {
    const procedure = sample();
    const data = exampleData(procedure, '2026-10-01');
    expect(Object.keys(data)).toEqual(procedure.fields.map(({ id }) => id));
    for (const field of procedure.fields.filter(({ type }) => type === 'date'))
      expect(data[field.id]?.value).toBe('2026-10-01');
  });
});
