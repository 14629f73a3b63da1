import {
  dataNeed,
  entry,
  field,
  form,
  indicator,
  parameter,
  procedure as procedureSchema,
  sensor,
  step,
  survey,
  task,
  unit,
} from '@oficio/schemas/definition';
import { describe, expect, it } from 'vitest';
import { collections } from '../document/collection-commands';
import { blankProcedure } from '../procedures/blank-procedure';
import { newItem } from './new-item';
import { initialOf, shapeOf, unwrap, variantName } from './schema-shape';

describe('forms that make themselves', () => {
  it.each(Object.entries({ dataNeed, entry, field, form, indicator, parameter, survey, task, unit }))(
    'begin a %s with a value that the language accepts',
    (_, schema) => {
      expect(schema.safeParse(initialOf(schema)).error?.issues ?? []).toEqual([]);
    },
  );

  it('begin every kind of step and every occasion of a sensor with a value that the language accepts', () => {
    for (const schema of [step, ...(shapeOf(sensor).kind === 'object' ? [] : [])]) {
      const shape = shapeOf(schema);
      if (shape.kind !== 'variants') throw new Error('a step is one of several kinds');
      expect(shape.options.length).toBeGreaterThan(15);
      for (const option of shape.options) {
        expect([variantName(option, 'kind'), option.safeParse(initialOf(option)).success]).toEqual([
          variantName(option, 'kind'),
          true,
        ]);
      }
    }
  });

  it('know what may be absent', () => {
    const shape = shapeOf(unit);
    if (shape.kind !== 'object') throw new Error('a unit is an object');
    expect(
      Object.entries(shape.shape)
        .filter(([, inner]) => unwrap(inner).optional)
        .map(([key]) => key),
    ).toContain('contact');
  });
});

describe('new things', () => {
  it.each(collections)('of %s are valid', (collection) => {
    const procedure = blankProcedure('p', { es: 'P', 'ca-valencia': 'P' });
    const list = [...procedure[collection], newItem(collection, procedure)];
    expect(procedureSchema.safeParse({ ...procedure, [collection]: list }).error?.issues ?? []).toEqual([]);
  });
});
