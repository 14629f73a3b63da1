import { expect, it } from 'vitest';
import { parseProcedure } from '../definition/index.js';
import { streetLamp } from '../definition/street-lamp.fixture.js';
import { analyse } from './analyse.js';
import { applyEdits } from './document-edit.js';

/** The JSON pointer of every value below a value. */
function* pointers(value: unknown, path = ''): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield `${path}/${key}`;
    yield* pointers(inner, `${path}/${key}`);
  }
}

it('no rule crashes, and no text is left without words, whatever part of a definition is missing', () => {
  const wrong: string[] = [];
  let analysed = 0;
  for (const path of pointers(JSON.parse(JSON.stringify(streetLamp)))) {
    const parsed = parseProcedure(applyEdits<unknown>(streetLamp, [{ op: 'remove', path }]));
    if (!parsed.ok) continue;
    analysed += 1;
    for (const { rule, text } of analyse(parsed.procedure)) {
      const words = Object.values(text).join(' ');
      if (rule === 'rule.crashed' || /undefined|\[object|«»/.test(words)) wrong.push(`${path}: ${words}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(analysed).toBeGreaterThan(50);
});
