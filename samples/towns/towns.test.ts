import { readdirSync, readFileSync } from 'node:fs';
import { generateTown, householdFacts, indexRegister, town } from '@oficio/schemas/registry';
import { describe, expect, it } from 'vitest';

const folder = new URL('.', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (name: string) => town.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));

describe.each(files)('%s', (name) => {
  const example = read(name);

  it('has only contacts that cannot exist', () => {
    for (const { contact } of example.units) {
      expect(contact.phone).toMatch(/^000 \d{3} \d{3}$/);
      expect(contact.email).toMatch(/\.example$/);
    }
  });

  it('has the units that the procedures name', () => {
    const ids = example.units.map(({ id }) => id);
    for (const id of [
      'tax',
      'oac',
      'social',
      'registryOfResidents',
      'accessibility',
      'secretary',
      'mayor',
      'dpo',
    ])
      expect(ids).toContain(id);
  });

  it('counts its terms with the calendar of its region', () => {
    expect(example.calendar).toBe(`${example.ine.startsWith('46') ? 'es-vc' : 'es-cm'}-${example.ine}`);
  });

  it('generates a register of a tenth of its people', () => {
    const { rows } = generateTown({ town: example, seed: 'test', referenceDate: '2026-01-15', scale: 0.1 });
    const residents = rows.people.filter(({ householdId }) => householdId !== undefined);
    expect(residents).toHaveLength(Math.round(example.population.total / 10));
  });
});

/** The fastest of three runs in milliseconds of processor, so that a busy machine does not decide. */
const fastest = (run: () => void): number =>
  Math.min(
    ...[1, 2, 3].map(() => {
      const start = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    }),
  );

describe('the register of Manises', { timeout: 60_000 }, () => {
  const options = { town: read('manises.json'), seed: 'test', referenceDate: '2026-01-15' };
  const { rows } = generateTown(options);

  it('is generated in less than three seconds', () => {
    expect(fastest(() => generateTown(options))).toBeLessThan(3000);
  });

  it('gives the facts of all its households in less than a second', () => {
    const index = indexRegister(rows);
    const facts = () =>
      rows.households.map(({ householdId }) => householdFacts(index, householdId, '2026-10-01'));
    expect(facts().reduce((people, household) => people + (household?.members.length ?? 0), 0)).toBe(31_170);
    expect(fastest(facts)).toBeLessThan(1000);
  });
});
