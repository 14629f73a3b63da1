import { evaluateSensor, type Facts, type Subject } from '@oficio/schemas/criteria';
import {
  type FactGroup,
  factCatalogue,
  generateTown,
  householdFacts,
  indexRegister,
  town,
} from '@oficio/schemas/registry';
import { describe, expect, it } from 'vitest';
import { readJson, type SampleId, sampleProcedure } from './sample-files.js';

const on = '2026-10-01';
const demoTown = town.parse(readJson('./towns/alqueria-de-la-comtessa.json'));
const { rows } = generateTown({ town: demoTown, seed: 'samples', referenceDate: '2026-09-01' });
const index = indexRegister(rows);

const factsOf = (group: FactGroup, held: object, prefix = ''): Facts => {
  const values: Record<string, unknown> = { ...held };
  return Object.fromEntries(
    factCatalogue[group].flatMap(({ name, source }) => {
      const value = values[name];
      const scalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
      return scalar ? [[`${prefix}${name}`, { value, source, on }]] : [];
    }),
  );
};
const households: Subject[] = rows.households.flatMap(({ householdId }) => {
  const facts = householdFacts(index, householdId, on);
  if (!facts) return [];
  const relation = (group: 'members' | 'titles' | 'properties' | 'discounts') =>
    facts[group].map((element) => factsOf(group, element));
  return [
    {
      facts: factsOf('household', facts.household, 'household.'),
      relations: {
        members: relation('members'),
        titles: relation('titles'),
        properties: relation('properties'),
        discounts: relation('discounts'),
      },
    },
  ];
});
const findings = (id: SampleId, sensorId: string) => {
  const procedure = sampleProcedure(id);
  const sensor = procedure.sensors.find((each) => each.id === sensorId);
  if (!sensor) throw new Error(`${id} has no sensor ${sensorId}`);
  return households
    .map((subject) => evaluateSensor(procedure, sensor, subject, on))
    .filter(({ proposed }) => proposed);
};

describe('the sensors over the demo town', () => {
  it('finds the families that had the discount, and knows which', () => {
    const found = findings('ibi-large-family-continuation', 'S1');
    expect(found.length).toBeGreaterThan(0);
    for (const { fields } of found) {
      expect(fields).toMatchObject({
        taxYear: { value: 2027 },
        'discount.year': { value: 2026 },
        'discount.granted': { value: true },
      });
    }
  });

  it('finds titles that end before the tax year', () => {
    const found = findings('ibi-large-family-continuation', 'S3');
    expect(found.length).toBeGreaterThan(0);
    for (const { fields } of found)
      expect(String(fields['title.expiresOn']?.value) < '2027-01-01').toBe(true);
  });

  it('finds families without the discount, with all that the offer says', () => {
    const found = findings('ibi-large-family-new', 'S2');
    expect(found.length).toBeGreaterThan(0);
    for (const { fields } of found) {
      expect(fields).toMatchObject({
        'property.address': {},
        'title.expiresOn': {},
        rate: { value: expect.any(Number) },
        taxYear: { value: 2027 },
      });
    }
  });
});
