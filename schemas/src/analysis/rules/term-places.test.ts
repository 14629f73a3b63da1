import { describe, expect, it } from 'vitest';
import { parseProcedure, procedureJsonSchema } from '../../definition/index.js';
import { streetLamp } from '../../definition/street-lamp.fixture.js';
import { analyse } from '../analyse.js';
import { applyEdits, type DocumentEdit } from '../document-edit.js';
import {
  citizen,
  deadline,
  lpac,
  notified,
  remove,
  replace,
  review,
  set,
  toRepair,
} from './tables/lamp-edits.fixture.js';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Every place of the language that holds a term: `concept.property`, or `concept:kind.property` for variants. */
function termPlaces(schema: unknown): string[] {
  const places = new Set<string>();
  const search = (value: unknown, place: string): void => {
    if (!isObject(value)) return;
    if (/^#\/\$defs\/(term|phaseTerm)$/.test(String(value.$ref))) places.add(place);
    for (const [key, inner] of Object.entries(value)) {
      if (key !== 'properties' || !isObject(inner)) {
        search(inner, place);
        continue;
      }
      const kind = isObject(inner.kind) && typeof inner.kind.const === 'string' ? `:${inner.kind.const}` : '';
      for (const [name, property] of Object.entries(inner)) search(property, `${place}${kind}.${name}`);
    }
  };
  const { $defs } = schema as { $defs: Record<string, unknown> };
  for (const [concept, definition] of Object.entries($defs)) search(definition, concept);
  return [...places].sort();
}

interface Place {
  /** Puts there a term that no norm stands behind. */
  without: DocumentEdit[];
  /** The rule that then says so. */
  rule: string;
}
const ownTurn = replace(`${review}/transitions`, [citizen('tell', 'correct')]);
const inPhase: Place = { without: [ownTurn], rule: 'law.termBasis' };
const around = (kind: string): Place => ({
  without: [
    set('/chart/phases/0', {
      kind,
      id: 'review',
      name: { es: 'x', 'ca-valencia': 'x' },
      term: { amount: 9, unit: 'workingDays' },
      transitions: [citizen('tell', 'correct')],
      phases: [{ kind: 'final', id: 'inner', name: { es: 'x', 'ca-valencia': 'x' } }],
    }),
    remove('/chart/phases/1'),
  ],
  rule: 'law.termBasis',
});
const suspends = {
  kind: 'suspendTerm',
  reason: { es: 'x', 'ca-valencia': 'x' },
  communicatedBy: 'repaired',
};

/** Where a term needs a norm, with the proof that its absence is said. */
const lawful: Record<string, Place> = {
  'entry.maximumTerm': { without: [replace('/entries/0/maximumTerm/amount', 4)], rule: 'law.termBasis' },
  'appeal.term': { without: [replace('/entries/0/appeals/0/article', ' ')], rule: 'law.termBasis' },
  'phase:simple.term': inPhase,
  'phase:compound.term': around('compound'),
  'phase:parallel.term': around('parallel'),
  'step:startDeadline.term': { without: [set(`${review}/onEntry/-`, deadline(5))], rule: 'law.termBasis' },
  'step:extendDeadline.by': {
    without: [
      set(`${review}/onEntry/-`, deadline(10, lpac('73.1'))),
      set(`${toRepair}/steps/-`, {
        kind: 'extendDeadline',
        deadline: 'late',
        by: { amount: 5, unit: 'workingDays' },
      }),
    ],
    rule: 'law.termBasis',
  },
  'step:suspendTerm.cap': {
    without: [
      ...notified,
      set(`${review}/onEntry/-`, {
        ...suspends,
        legalBasis: { norm: 'Bando' },
        cap: { amount: 1, unit: 'months' },
      }),
    ],
    rule: 'law.suspensionGround',
  },
};

/** Where a term needs none, and why. */
const excluded: Record<string, string> = {
  phaseTerm: 'the kinds of term of a phase, which have their own places',
  'phase:final.term': 'nothing waits in an ending: no right runs there',
  'step:extendTerm.by':
    'the language demands its legal basis beside it; its length is law.maximumTermExtension',
  'step:consult.retry.within': 'between two systems: it only spaces the attempts of a consultation',
  'step:survey.after': 'a courtesy: a survey is voluntary and nothing depends on it',
  'task.due': 'work inside the town: it binds no person, and the maximum term holds it',
};

function rulesOn(edits: DocumentEdit[]): string[] {
  const parsed = parseProcedure(applyEdits<unknown>(streetLamp, edits));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return analyse(parsed.procedure).map(({ rule }) => rule);
}

it('every place of the language that holds a term needs its norm, or says why not', () => {
  const known = [...Object.keys(lawful), ...Object.keys(excluded)].sort();
  expect(termPlaces(procedureJsonSchema('en'))).toEqual(known);
});

describe('a term without its norm is said', () => {
  it.each(Object.entries(lawful))('in %s', (_, { without, rule }) => {
    expect(rulesOn([])).not.toContain(rule);
    expect(rulesOn(without)).toContain(rule);
  });

  it.each(['naturalDays', 'hours'])('in every place when it is counted in %s', (unit) => {
    const rule = unit === 'hours' ? 'law.hours' : 'law.naturalDays';
    for (const path of [`${review}/term`, '/entries/0/maximumTerm', '/entries/0/appeals/0/term'])
      expect(rulesOn([replace(path, { amount: 30, unit })])).toContain(rule);
  });

  it('is refused as the language is read, where a suspension or an extension of the maximum term has none', () => {
    for (const step of [
      suspends,
      { kind: 'extendTerm', by: { amount: 1, unit: 'months' }, reason: suspends.reason },
    ]) {
      const document = applyEdits<unknown>(streetLamp, [set(`${review}/onEntry/-`, step)]);
      expect(parseProcedure(document).ok).toBe(false);
    }
  });
});
