import { describe, expect, it } from 'vitest';
import { documentationOf, documentedPlaces } from './documentation/index.js';
import { procedureJsonSchema } from './json-schema.js';
import { languages } from './localized-text.js';

type Schema = Record<string, unknown>;
const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

/** Every property of a schema and of what is inside it, with its place. */
function* propertiesOf(schema: unknown, place: string): Generator<[place: string, property: Schema]> {
  if (!isSchema(schema)) return;
  for (const [key, inner] of Object.entries(schema)) {
    if (key === 'properties' && isSchema(inner)) {
      for (const [name, property] of Object.entries(inner)) {
        if (isSchema(property)) yield [`${place}.${name}`, property];
        yield* propertiesOf(property, `${place}.${name}`);
      }
    } else yield* propertiesOf(inner, `${place}/${key}`);
  }
}

describe.each([...languages])('the JSON Schema in %s', (language) => {
  const schema = procedureJsonSchema(language);
  const definitions = schema.$defs as Record<string, Schema>;

  it('gives every property a title and a description', () => {
    const bare = [...propertiesOf(schema, 'procedure')]
      .filter(([, property]) => !property.title || !property.description)
      .map(([place]) => place);
    expect(bare).toEqual([]);
  });

  it('gives every concept a title and a description', () => {
    const bare = Object.entries({ procedure: schema, ...definitions }).filter(
      ([, each]) => !each.title || !each.description,
    );
    expect(bare.map(([concept]) => concept)).toEqual([]);
  });

  it('gives every kind of step, trigger, condition and phase its words', () => {
    const unnamed = [
      'step',
      'trigger',
      'criterion',
      'phase',
      'computation',
      'sensorOccasion',
      'fieldOrigin',
    ].flatMap((concept) =>
      ((definitions[concept]?.oneOf ?? [{}]) as Schema[]).filter((branch) => !branch.title),
    );
    expect(unnamed).toEqual([]);
  });

  it('refuses unknown keys and accepts the notes of other tools', () => {
    expect(definitions.unit).toMatchObject({ additionalProperties: false, patternProperties: { '^x-': {} } });
    expect(schema).toMatchObject({ additionalProperties: false, patternProperties: { '^x-': {} } });
  });

  it('refers only to definitions that it has', () => {
    const references = [...JSON.stringify(schema).matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)].map(
      (each) => each[1],
    );
    expect(references.filter((each) => each === undefined || !(each in definitions))).toEqual([]);
  });
});

describe('the documentation', () => {
  it('is written in the three languages and never left empty', () => {
    const empty = documentedPlaces.filter((place) => {
      const [concept = '', ...properties] = place.split('.');
      const words = documentationOf(concept, properties);
      return languages.some((language) => words?.[language].some((text) => text.trim() === ''));
    });
    expect(empty).toEqual([]);
  });

  it('has no words for what is not in the language', () => {
    const schema = procedureJsonSchema('en');
    const names = new Set<string>();
    for (const [place] of propertiesOf(schema, '')) names.add(place.split('.').at(-1) ?? '');
    const concepts = new Set(['procedure', ...Object.keys(schema.$defs as object)]);
    const kinds = JSON.stringify(schema);
    const gone = documentedPlaces.filter((place) => {
      const [concept = '', ...properties] = place.split('.');
      const known = (name: string) => names.has(name) || kinds.includes(`"${name}"`);
      return !(concept === '*' || concepts.has(concept)) || !properties.every(known);
    });
    expect(gone).toEqual([]);
  });
});
