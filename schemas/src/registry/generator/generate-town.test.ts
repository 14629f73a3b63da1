import { describe, expect, it } from 'vitest';
import { indexRegister } from '../facts/register-index.js';
import { readRegister } from '../fixtures/read-register.js';
import { checkIdentityNumber } from '../identity/identity-number.js';
import { yearsBetween } from '../rows/partial-date.js';
import type { PersonRow } from '../rows/person-row.js';
import { registerFileOrder, registerFiles } from '../rows/register-files.js';
import { town } from '../town.js';
import { registerCells, registerCsv } from '../write-register.js';
import exampleTown from './example-town.json' with { type: 'json' };
import { type GeneratedTown, generateTown } from './generate-town.js';

const referenceDate = '2026-01-15';
const small = town.parse(exampleTown);
const large = town.parse({
  ...exampleTown,
  population: {
    year: 2022,
    source: 'INE, for the totals',
    total: 31_170,
    men: 15_445,
    women: 15_725,
    assumed: {
      ageCorrections: [],
      foreignShare: 0.1,
      language: { 'ca-valencia': 0.34, es: 0.51, unstated: 0.15 },
    },
  },
});

const manises = generateTown({ town: large, seed: 'demo', referenceDate });
const alqueria = generateTown({ town: small, seed: 'demo', referenceDate });

const isResident = (row: PersonRow) => row.householdId !== undefined;
const residentsOf = ({ rows }: GeneratedTown) => rows.people.filter(isResident);
const ageOf = ({ birthDate = '' }: PersonRow) =>
  yearsBetween(birthDate.length === 4 ? `${birthDate}-01-01` : birthDate, referenceDate);
const residents = residentsOf(manises);
const adults = residents.filter((row) => ageOf(row) >= 18);
const share = <T>(rows: readonly T[], test: (row: T) => boolean) => rows.filter(test).length / rows.length;
const homesOf = ({ rows }: GeneratedTown): PersonRow[][] => {
  const families = new Set(
    rows.households.filter(({ kind }) => kind === 'family').map(({ householdId }) => householdId),
  );
  const homes = indexRegister(rows).members;
  return [...homes].flatMap(([id, home]) => (families.has(id) ? [[...home]] : []));
};
const homes = homesOf(manises);

describe('the figures of a generated town', () => {
  it.each([
    ['small', alqueria, 1478, 719],
    ['large', manises, 31_170, 15_445],
  ])('has exactly the people and the men of the %s town', (_, generated, total, men) => {
    const people = residentsOf(generated);
    expect([people.length, people.filter(({ sex }) => sex === 'male').length]).toEqual([total, men]);
  });

  it.each([
    [0, 14, 13.7],
    [15, 24, 10.8],
    [25, 39, 17.3],
    [40, 54, 24.3],
    [55, 64, 14.2],
    [65, 79, 14.7],
    [80, 110, 5],
  ])('has from %i to %i years the share %f %%', (from, to, percent) => {
    expect(100 * share(residents, (row) => ageOf(row) >= from && ageOf(row) <= to)).toBeCloseTo(percent, 0);
  });

  it('is older in the town whose correction says so', () => {
    const over65 = (row: PersonRow) => ageOf(row) >= 65;
    expect(share(residentsOf(alqueria), over65)).toBeGreaterThan(share(residents, over65) + 0.02);
  });

  it.each([
    [1, 27],
    [2, 30],
    [3, 20],
    [4, 17.5],
    [5, 4],
    [6, 1.5],
  ])('has homes of %i in about %f %%', (size, percent) => {
    const test = (home: PersonRow[]) => (size === 6 ? home.length >= 6 : home.length === size);
    expect(Math.abs(100 * share(homes, test) - percent)).toBeLessThan(2.5);
  });

  it.each<[string, number, number, number]>([
    ['foreign nationality', share(residents, ({ nationality }) => nationality !== 'ES'), 0.1, 0.015],
    ['Valencian stated', share(residents, ({ language }) => language === 'ca-valencia'), 0.34, 0.03],
    ['no language stated', share(residents, ({ language }) => language === 'unstated'), 0.15, 0.03],
    [
      'e-mail of adults under 65',
      share(
        adults.filter((row) => ageOf(row) < 65),
        ({ email }) => email !== undefined,
      ),
      0.38,
      0.02,
    ],
    [
      'e-mail from 65',
      share(
        adults.filter((row) => ageOf(row) >= 65),
        ({ email }) => email !== undefined,
      ),
      0.16,
      0.02,
    ],
    [
      'telephone from 65',
      share(
        adults.filter((row) => ageOf(row) >= 65),
        ({ phone }) => phone !== undefined,
      ),
      0.34,
      0.02,
    ],
    ['electronic notification', share(adults, (row) => row.electedElectronic), 0.12, 0.01],
    ['objection to consultations', share(adults, (row) => row.opposesConsultations), 0.006, 0.003],
    ['no offers', share(adults, (row) => row.noOffers), 0.01, 0.004],
    ['protected address', share(homes, (home) => home.some((row) => row.protectedAddress)), 0.003, 0.002],
    [
      'no number under 14',
      share(
        residents.filter((row) => ageOf(row) < 14),
        ({ nif }) => nif === undefined,
      ),
      0.35,
      0.03,
    ],
    ['no number of adults', share(adults, ({ nif }) => nif === undefined), 0.015, 0.006],
    ['incomplete birth date', share(adults, ({ birthDate = '' }) => birthDate.length < 10), 0.002, 0.002],
    [
      'no cadastral match',
      share(manises.rows.addresses, (row) => row.cadastralRef === undefined),
      0.06,
      0.01,
    ],
    ['flats', share(manises.rows.addresses, (row) => row.floor !== undefined), 0.62 * 0.97, 0.02],
    ['title holders', manises.rows.titles.length / homes.length, 0.034, 0.008],
    ['special titles', share(manises.rows.titles, ({ category }) => category === 'special'), 0.11, 0.06],
    [
      'titles ended or ending',
      share(manises.rows.titles, ({ expiresOn }) => expiresOn < '2026-04-16'),
      0.14,
      0.06,
    ],
    [
      'mothers among single parents',
      share(
        homes.filter(
          (home) =>
            home.length > 1 &&
            home[0]?.relationship === 'holder' &&
            ageOf(home[0]) < 65 &&
            home.slice(1).every(({ relationship }) => relationship === 'child'),
        ),
        ([parent]) => parent?.sex === 'female',
      ),
      0.83,
      0.08,
    ],
  ])('has %s at its rate', (_, found, expected, tolerance) => {
    expect(Math.abs(found - expected)).toBeLessThan(tolerance);
  });

  it('has owners, dead owners and discounts at their rates', () => {
    const dead = new Set(manises.rows.deaths.map(({ personId }) => personId));
    const dwellings = manises.rows.properties.filter(({ use }) => use === 'dwelling');
    expect(share(dwellings, ({ holderIds }) => holderIds.some((id) => dead.has(id)))).toBeCloseTo(0.025, 1);
    const holders = new Map(manises.rows.people.map((row) => [row.personId, row.householdId]));
    const addressOf = new Map(manises.rows.households.map((row) => [row.addressId, row.householdId]));
    const lived = dwellings.filter(({ addressId = '' }) => addressOf.has(addressId));
    const own = share(lived, ({ addressId = '', holderIds }) =>
      holderIds.some((id) => holders.get(id) === addressOf.get(addressId)),
    );
    expect(own).toBeGreaterThan(0.66);
    expect(own).toBeLessThan(0.73);
    const discounted = new Set(
      manises.rows.discounts.filter(({ year }) => year === 2025).map(({ holderId }) => holderId),
    );
    const oldTitles = manises.rows.titles.filter(
      ({ issuedOn, expiresOn, holderId }) =>
        issuedOn < '2025-01-01' &&
        expiresOn > '2025-01-01' &&
        manises.rows.properties.some(
          (p) => p.holderIds.includes(holderId) && addressOf.get(p.addressId ?? '') === holders.get(holderId),
        ),
    );
    expect(Math.abs(share(oldTitles, ({ holderId }) => discounted.has(holderId)) - 0.8)).toBeLessThan(0.1);
  });
});

describe('the plausibility of a generated home', () => {
  it.each([
    ['small', alqueria],
    ['large', manises],
  ])('has parents 18 to 45 years older than their children, in the %s town', (_, generated) => {
    for (const home of homesOf(generated)) {
      const parents = home.filter(
        ({ relationship }) => relationship === 'holder' || relationship === 'spouse',
      );
      for (const child of home.filter(({ relationship }) => relationship === 'child')) {
        for (const parent of parents.filter(
          ({ birthDate = '' }) => birthDate.length === 10 && !birthDate.endsWith('-01-01'),
        )) {
          const gap = yearsBetween(parent.birthDate ?? '', child.birthDate ?? '');
          expect(gap, `${parent.personId} and ${child.personId}`).toBeGreaterThanOrEqual(17);
          expect(gap, `${parent.personId} and ${child.personId}`).toBeLessThanOrEqual(46);
        }
      }
    }
  });

  it('has couples of similar age, and no minor alone', () => {
    const gaps = homes.flatMap(([holder, spouse]) =>
      holder && spouse?.relationship === 'spouse' ? [Math.abs(ageOf(holder) - ageOf(spouse))] : [],
    );
    expect(Math.max(...gaps)).toBeLessThanOrEqual(15);
    expect(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length).toBeLessThan(5);
    expect(homes.filter((home) => home.every((row) => ageOf(row) < 18))).toEqual([]);
  });

  it('has brothers and sisters nine months apart, or twins, with the same surnames', () => {
    for (const home of homes) {
      const children = home.filter(({ relationship }) => relationship === 'child');
      if (children.some(({ surname2 }) => surname2 === undefined)) continue;
      expect(
        new Set(children.map(({ surname1, surname2 }) => `${surname1} ${surname2}`)).size,
      ).toBeLessThanOrEqual(1);
      const days = children
        .map(({ birthDate = '' }) => Date.parse(birthDate) / 86_400_000)
        .sort((a, b) => a - b);
      for (const [index, day] of days.entries()) {
        const gap = day - (days[index - 1] ?? Number.NEGATIVE_INFINITY);
        expect(gap === 0 || gap >= 270, home[0]?.householdId).toBe(true);
      }
    }
  });

  it('gives every minor of a family a guardian', () => {
    const minors = residents.filter((row) => row.relationship === 'child' && ageOf(row) < 18);
    expect(share(minors, ({ guardianIds }) => guardianIds.length > 0)).toBe(1);
  });
});

describe('the register of a generated town', () => {
  it('is the same, byte by byte, for the same seed, and another for another', () => {
    const text = (seed: string) => {
      const { rows } = generateTown({ town: small, seed, referenceDate });
      return registerFileOrder.map((id) => registerCsv(id, rows[id])).join('');
    };
    expect(text('one')).toBe(text('one'));
    expect(text('one')).not.toBe(text('two'));
  });

  it.each([
    ['small', alqueria],
    ['large', manises],
    ['tenth of the small', generateTown({ town: small, seed: 'demo', referenceDate, scale: 0.1 })],
  ])('reads back without a problem: keys, references, numbers and dates of the %s town', (_, { rows }) => {
    const files = registerFileOrder.map((id) => ({
      file: registerFiles[id].fileName,
      header: registerFiles[id].columns.map(({ name }) => name),
      records: rows[id].map((row, index) => ({ line: index + 2, cells: registerCells(id, row) })),
    }));
    const reading = readRegister(files);
    expect(reading.problems).toEqual([]);
    expect(reading.rows).toEqual(rows);
  });

  it('carries only identifiers that nobody can have', () => {
    for (const { nif, phone, email } of manises.rows.people) {
      if (nif !== undefined) {
        expect(checkIdentityNumber(nif).ok).toBe(true);
        expect(nif).toMatch(/^(999\d{5}|Y99\d{5})[A-Z]$/);
      }
      expect(phone ?? '000900000').toMatch(/^0009\d{5}$/);
      expect(email ?? 'a@persona.example').toMatch(/^[a-z.0-9]+@persona\.example$/);
    }
    for (const { cadastralRef } of manises.rows.properties) expect(cadastralRef).toMatch(/^SYN.{17}$/);
    for (const id of registerFileOrder)
      expect(manises.rows[id].every(({ synthetic }) => synthetic)).toBe(true);
  });

  it('writes nothing after the day on which it stands', () => {
    for (const row of residents) {
      expect((row.birthDate ?? '') <= referenceDate).toBe(true);
      expect((row.addressSince ?? '') <= referenceDate).toBe(true);
    }
    for (const { issuedOn, expiresOn } of manises.rows.titles)
      expect(issuedOn < expiresOn && issuedOn <= referenceDate).toBe(true);
    for (const { deceasedOn } of manises.rows.deaths) expect(deceasedOn < referenceDate).toBe(true);
  });
});

it('knows where most of the owners from elsewhere live, and of some it does not', () => {
  const elsewhere = manises.rows.people.filter(({ householdId }) => householdId === undefined);
  const homes = new Set(elsewhere.map(({ residence }) => residence));
  expect([...homes].sort()).toEqual(['13071', '28079', '46250', undefined]);
  expect(residents.filter(({ residence }) => residence !== undefined)).toEqual([]);
});
