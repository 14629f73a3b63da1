import { describe, expect, it } from 'vitest';
import type { Criterion } from '../definition/criterion.js';
import { parseProcedure } from '../definition/parse-procedure.js';
import { streetLamp } from '../definition/street-lamp.fixture.js';
import { criterionSentence } from './sentence.js';

const parsed = parseProcedure({
  ...streetLamp,
  fields: [
    ...(streetLamp.fields ?? []),
    {
      id: 'taxYear',
      name: { es: 'Año', 'ca-valencia': 'Any', en: 'Year' },
      type: 'number',
      setBy: { kind: 'sensor' },
    },
    {
      id: 'title.expiresOn',
      name: { es: 'Fin del título', 'ca-valencia': 'Fi del títol', en: 'End of the title' },
      type: 'date',
      setBy: { kind: 'sensor' },
    },
    {
      id: 'born',
      name: { es: 'Nacimiento', 'ca-valencia': 'Naixement', en: 'Birth' },
      type: 'date',
      setBy: { kind: 'sensor' },
    },
    {
      id: 'use',
      name: { es: 'Uso', 'ca-valencia': 'Ús', en: 'Use' },
      type: 'choice',
      options: [{ value: 'dwelling', name: { es: 'Vivienda', 'ca-valencia': 'Vivenda', en: 'Dwelling' } }],
      setBy: { kind: 'sensor' },
    },
    {
      id: 'urgent',
      name: { es: 'Es urgente', 'ca-valencia': 'És urgent', en: 'It is urgent' },
      type: 'boolean',
      setBy: { kind: 'sensor' },
    },
  ],
});
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const data = parsed.procedure;

const cost = { field: 'repairCost' };
const urgent: Criterion = { op: 'equals', left: { field: 'urgent' }, right: { value: true } };
const dear: Criterion = { op: 'moreThan', left: cost, right: { value: 1250.5 } };
const home: Criterion = { op: 'equals', left: { field: 'use' }, right: { value: 'dwelling' } };

describe('criterionSentence', () => {
  it.each<[Criterion, es: string, va: string, en: string]>([
    [
      dear,
      '«Coste de la reparación» pasa de 1.250,50 €',
      '«Cost de la reparació» passa de 1.250,50 €',
      '«Coste de la reparación» is more than 1,250.50 €',
    ],
    [
      { op: 'atMost', left: cost, right: { parameter: 'repairLimit' } },
      '«Coste de la reparación» no pasa de «Límite de reparación» (600,00 €)',
      '«Cost de la reparació» no passa de «Límit de reparació» (600,00 €)',
      '«Coste de la reparación» is at most «Límite de reparación» (600.00 €)',
    ],
    [home, '«Uso» es «Vivienda»', '«Ús» és «Vivenda»', '«Use» is «Dwelling»'],
    [urgent, '«Es urgente»: sí', '«És urgent»: sí', '«It is urgent»: yes'],
    [
      {
        op: 'atLeast',
        left: { field: 'title.expiresOn' },
        right: { dateOf: { year: 'taxYear', month: 1, day: 1 } },
      },
      '«Fin del título» no es antes del 1 de enero de «Año»',
      '«Fi del títol» no és abans del 1 de gener de «Any»',
      '«End of the title» is not before 1 January of «Year»',
    ],
    [
      { op: 'lessThan', left: { field: 'born' }, right: { value: '2008-02-29' } },
      '«Nacimiento» es antes de viernes 29 de febrero de 2008',
      '«Naixement» és abans de divendres 29 de febrer de 2008',
      '«Birth» is before Friday 29 February 2008',
    ],
    [
      { op: 'age', birthDate: { field: 'born' }, at: { today: true }, is: 'atLeast', years: 65 },
      'La edad (hoy, según «Nacimiento») es como mínimo 65 años',
      'L’edat (hui, segons «Naixement») és com a mínim 65 anys',
      'The age (today, after «Birth») is at least 65 years',
    ],
    [
      { op: 'and', of: [urgent, { op: 'or', of: [home, dear] }] },
      '«Es urgente»: sí y («Uso» es «Vivienda» o «Coste de la reparación» pasa de 1.250,50 €)',
      '«És urgent»: sí i («Ús» és «Vivenda» o «Cost de la reparació» passa de 1.250,50 €)',
      '«It is urgent»: yes and («Use» is «Dwelling» or «Coste de la reparación» is more than 1,250.50 €)',
    ],
    [
      { op: 'not', of: { op: 'known', of: cost } },
      'No se conoce «Coste de la reparación»',
      'No es coneix «Cost de la reparació»',
      '«Coste de la reparación» is not known',
    ],
    [
      { op: 'not', of: dear },
      '«Coste de la reparación» no pasa de 1.250,50 €',
      '«Cost de la reparació» no passa de 1.250,50 €',
      '«Coste de la reparación» is at most 1,250.50 €',
    ],
    [
      { op: 'not', of: { op: 'or', of: [urgent, home] } },
      'No se cumple que («Es urgente»: sí o «Uso» es «Vivienda»)',
      'No es complix que («És urgent»: sí o «Ús» és «Vivenda»)',
      'It is not so that («It is urgent»: yes or «Use» is «Dwelling»)',
    ],
    [
      { op: 'not', of: { op: 'pending', dataNeed: 'title' } },
      'No se espera la respuesta de «title»',
      'No s’espera la resposta de «title»',
      'The answer of «title» is not awaited',
    ],
    [
      {
        op: 'exists',
        relation: 'titles',
        where: { op: 'equals', left: { item: 'inForce' }, right: { value: true } },
      },
      'Hay algún título de la familia en que «Título en vigor»: sí',
      'Hi ha algun títol de la família en què «Títol en vigor»: sí',
      'There is some title of the family where «Title in force»: yes',
    ],
    [
      { op: 'count', relation: 'members', is: 'atLeast', number: 3 },
      'El número de personas de la casa es como mínimo 3',
      'El nombre de persones de la casa és com a mínim 3',
      'The number of people in the household is at least 3',
    ],
    [
      { op: 'verdict', is: 'missing', of: home },
      'No se sabe si «Uso» es «Vivienda»',
      'No se sap si «Ús» és «Vivenda»',
      'It is not known whether «Use» is «Dwelling»',
    ],
    [
      { op: 'in', of: { field: 'use' }, options: [{ value: 'dwelling' }, { value: 'land' }] },
      '«Uso» es «Vivienda» o «land»',
      '«Ús» és «Vivenda» o «land»',
      '«Use» is «Dwelling» or «land»',
    ],
  ])('%j', (criterion, es, va, en) => {
    expect(criterionSentence(criterion, data)).toEqual({ es, 'ca-valencia': va, en });
  });

  it('uses the words that a condition has, without their capital inside another sentence', () => {
    const says = { es: 'La lámpara es cara', 'ca-valencia': 'El llum és car' };
    const sentence = criterionSentence({ op: 'and', of: [urgent, { ...dear, says }] }, data);
    expect(sentence.es).toBe('«Es urgente»: sí y la lámpara es cara');
    expect(sentence['ca-valencia']).toBe('«És urgent»: sí i el llum és car');
    expect(criterionSentence({ ...dear, says }, data).es).toBe('La lámpara es cara');
  });

  it('names what is not declared by its id', () => {
    const sentence = criterionSentence({ op: 'known', of: { field: 'nothing.here' } }, data);
    expect(sentence.es).toBe('Se conoce «nothing.here»');
  });
});
