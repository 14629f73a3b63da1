/** The engines of a definition are kept from letter to letter: what is written to one person must not reach another. */
import { type Procedure, parseProcedure } from '@oficio/schemas/definition';
import { expect, it } from 'vitest';
import { mendingRequest } from '../cases/fixtures/mending-request.js';
import { renderLetterText } from './render-letter.js';

const both = (text: string) => ({ es: text, 'ca-valencia': text });
const template =
  '{% if person.due %}{% assign said = person.name %}{% endif %}{{ person.name }}: {{ said | default: "nada" }} {% increment times %}';

function remembering(): Procedure {
  const definition = mendingRequest({ amount: 10, unit: 'workingDays' });
  const communications = definition.communications?.map((one) => ({ ...one, body: both(template) }));
  const parsed = parseProcedure({ ...definition, ...(communications && { communications }) });
  if (!parsed.ok) throw new Error('the test procedure cannot be read');
  return parsed.procedure;
}

it('writes to each person as if nobody had been written to before', () => {
  const procedure = remembering();
  const [letter] = procedure.communications;
  if (!letter) throw new Error('the fixture has no letter');
  const written = (name: string, due: boolean) =>
    renderLetterText(procedure, letter, {
      language: 'es',
      kind: 'full',
      entry: 'ask',
      scope: { person: { name, due } },
    }).body;
  expect(written('Ana', true)).toBe('Ana: Ana 0');
  expect(written('Pep', false)).toBe('Pep: nada 0');
  expect(written('Ana', true)).toBe('Ana: Ana 0');
});
