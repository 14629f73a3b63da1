import { describe, expect, it } from 'vitest';
import { applyEdits, type DocumentEdit } from '../analysis/index.js';
import { type Procedure, parseProcedure } from '../definition/index.js';
import { streetLamp } from '../definition/street-lamp.fixture.js';
import { changesMeaning, diffProcedures } from './diff-procedures.js';

function lamp(...edits: DocumentEdit[]): Procedure {
  const parsed = parseProcedure(applyEdits(streetLamp, edits));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.procedure;
}

const set = (path: string, value: unknown): DocumentEdit => ({ op: 'add', path, value });
const replace = (path: string, value: unknown): DocumentEdit => ({ op: 'replace', path, value });
const remove = (path: string): DocumentEdit => ({ op: 'remove', path });

const review = '/chart/phases/0';
const [toRepair, toWorking] = lamp().chart.phases.flatMap((phase) =>
  'transitions' in phase ? phase.transitions : [],
);
const layout = (x: number) => set('/layout', { phases: { review: { x, y: 0 } }, transitions: {} });

/** The changes in short: kind, concept, id, property and aspect. */
const short = (edits: DocumentEdit[], from: DocumentEdit[] = []) =>
  diffProcedures(lamp(...from), lamp(...edits)).map(({ kind, concept, id, property, aspect }) =>
    [kind, concept, id, property, aspect].filter(Boolean).join(' '),
  );

describe('diffProcedures', () => {
  it('finds nothing between a version and itself, whatever the order of its keys and lists of things', () => {
    expect(diffProcedures(lamp(), lamp())).toEqual([]);
    const { units, ...rest } = lamp();
    expect(diffProcedures(lamp(), { ...rest, units: units.toReversed() })).toEqual([]);
  });

  it('takes a move on the canvas for no change of meaning', () => {
    const changes = diffProcedures(lamp(layout(10)), lamp(layout(90)));
    expect(changes.map(({ property, aspect }) => [property, aspect])).toEqual([['layout', 'layout']]);
    expect(changesMeaning(changes)).toBe(false);
  });

  it('takes a change of words for no change of meaning', () => {
    const changes = diffProcedures(lamp(), lamp(replace(`${review}/description/es`, 'Vamos a verla.')));
    expect(changes[0]).toMatchObject({ aspect: 'wording', path: `${review}/description` });
    expect(changesMeaning(changes)).toBe(false);
  });

  it.each<[string, DocumentEdit[], string[]]>([
    ['a term', [replace(`${review}/term/amount`, 10)], ['changed phase review term meaning']],
    [
      'a property that appears',
      [set(`${review}/resultingDocument`, { es: 'Acta' })],
      ['changed phase review resultingDocument wording'],
    ],
    ['a property that goes', [remove(`${review}/unit`)], ['changed phase review unit meaning']],
    [
      'a phase put inside another',
      [
        remove('/chart/phases/1'),
        set('/chart/phases/-', {
          kind: 'compound',
          id: 'outer',
          name: { es: 'Fuera' },
          phases: [streetLamp.chart.phases[1]],
        }),
      ],
      ['added phase outer meaning', 'changed phase repairing within meaning'],
    ],
    [
      'a transition',
      [remove(`${review}/transitions/1`), remove('/chart/phases/3')],
      ['removed transition toWorking meaning', 'removed phase refused meaning'],
    ],
    [
      'a transition that leaves another phase',
      [remove(`${review}/transitions/1`), set('/chart/phases/1/transitions/-', toWorking)],
      ['changed transition toWorking from meaning'],
    ],
    [
      'an outcome of a task',
      [set('/tasks/0/outcomes/0/style', 'primary')],
      ['changed outcome broken style meaning'],
    ],
    ['a note of another tool', [set('/x-colour', 'red')], ['changed procedure x-colour note']],
    [
      'the steps of a phase',
      [set(`${review}/onEntry/-`, { kind: 'raise', event: 'ready' })],
      ['changed phase review onEntry meaning'],
    ],
  ])('finds %s', (_, edits, expected) => {
    expect(short(edits).sort()).toEqual(expected.sort());
  });

  it('finds transitions that are tried in another order', () => {
    const edits = [replace(`${review}/transitions`, [toWorking, toRepair])];
    expect(short(edits)).toEqual(['reordered phase review transitions meaning']);
  });

  it('says what changed in three languages, with values where they can be said', () => {
    const [change] = diffProcedures(lamp(), lamp(replace(`${review}/term/amount`, 10)));
    expect(change?.text).toEqual({
      es: 'Cambia: fase «Revisión», plazo: de 5 días hábiles a 10 días hábiles.',
      'ca-valencia': 'Canvia: fase «Revisió», termini: de 5 dies hàbils a 10 dies hàbils.',
      en: 'Changed: phase «Revisión», term: from 5 working days to 10 working days.',
    });
    const [guard] = diffProcedures(
      lamp(),
      lamp(set(`${review}/transitions/0/guard`, { op: 'known', of: { field: 'repairCost' } })),
    );
    expect(guard?.text.es).toBe(
      'Cambia: flecha «toRepair», condición: de nada a “Se conoce «Coste de la reparación»”.',
    );
    const [added] = diffProcedures(lamp(remove('/parameters/0')), lamp());
    expect(added?.text.en).toBe('Added: parameter «Límite de reparación».');
    const [removed] = diffProcedures(lamp(), lamp(remove('/parameters/0')));
    expect(removed?.text['ca-valencia']).toBe('Es lleva: paràmetre «Límit de reparació».');
    const [steps] = diffProcedures(lamp(), lamp(set(`${review}/onEntry/-`, { kind: 'resumeTerm' })));
    expect(steps?.text.es).toBe('Cambia: fase «Revisión», al entrar.');
  });
});
