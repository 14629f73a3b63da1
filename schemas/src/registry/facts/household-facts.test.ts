import { describe, expect, it } from 'vitest';
import { valueType } from '../../definition/scalar.js';
import type { PersonRow } from '../rows/person-row.js';
import type { RegisterRows } from '../rows/register-files.js';
import { declaredFact, type FactGroup, factCatalogue } from './fact-catalogue.js';
import { householdFacts, personFacts } from './household-facts.js';
import { indexRegister } from './register-index.js';

const flags = {
  electedElectronic: false,
  opposesConsultations: false,
  noOffers: false,
  protectedAddress: false,
  underGuardianship: false,
  guardianIds: [],
  synthetic: true,
};
const person = (personId: string, over: Partial<PersonRow> = {}): PersonRow => ({
  personId,
  givenName: 'Empar',
  surname1: 'Ferrer',
  surname2: 'Soler',
  sex: 'female',
  birthDate: '1985-03-01',
  nationality: 'ES',
  language: 'ca-valencia',
  householdId: 'H1',
  relationship: 'holder',
  registeredSince: '2010-01-01',
  addressSince: '2015-01-01',
  ...flags,
  ...over,
});
const home = 'SYN46037000000000001';
const flat = 'SYN46037000000000002';
const register = (over: Partial<RegisterRows> = {}): RegisterRows => ({
  addresses: [
    {
      addressId: 'A1',
      street: 'Carrer Major',
      number: '3',
      floor: '2',
      door: 'B',
      postalCode: '00000',
      cadastralRef: home,
      synthetic: true,
    },
  ],
  households: [{ householdId: 'H1', addressId: 'A1', kind: 'family', synthetic: true }],
  people: [
    person('P1', { nif: '12345678Z', email: 'empar@persona.example' }),
    person('P2', { givenName: 'Pau', birthDate: '2012-10-05', relationship: 'child' }),
  ],
  titles: [
    {
      titleNumber: 'T1',
      holderId: 'P1',
      category: 'general',
      issuedOn: '2020-01-01',
      expiresOn: '2026-11-30',
      childCount: 3,
      beneficiaryIds: ['P1', 'P2'],
      synthetic: true,
    },
  ],
  properties: [
    {
      cadastralRef: home,
      addressId: 'A1',
      use: 'dwelling',
      holderIds: ['P1'],
      shares: [100],
      cadastralValue: 60000,
      ibiQuota: 420,
      synthetic: true,
    },
    { cadastralRef: flat, use: 'dwelling', holderIds: [], shares: [], synthetic: true },
  ],
  discounts: [{ cadastralRef: home, year: 2026, granted: true, rate: 50, holderId: 'P1', synthetic: true }],
  deaths: [],
  ...over,
});
const onDate = '2026-10-01';
const factsOf = (rows: RegisterRows) => householdFacts(indexRegister(rows), 'H1', onDate);

describe('the facts of a household', () => {
  it('gathers home, members, title, property and discount', () => {
    expect(factsOf(register())).toMatchObject({
      household: {
        id: 'H1',
        address: 'Carrer Major, 3, 2-B',
        cadastralRef: home,
        size: 2,
        mayBeOffered: true,
      },
      members: [
        { personId: 'P1', age: 41, adult: true, idMasked: '***4567**', fullName: 'Empar Ferrer Soler' },
        { personId: 'P2', age: 13, adult: false, hasIdNumber: false },
      ],
      titles: [{ number: 'T1', inForce: true, expiresOn: '2026-11-30' }],
      properties: [{ cadastralRef: home, isHome: true, heldByTitleHolder: true, holderDeceased: false }],
      discounts: [{ year: 2026, granted: true, isHome: true, holderInHousehold: true }],
    });
  });

  it('shows only facts of the catalogue, each of its declared type', () => {
    const facts = personFacts(indexRegister(register()), 'P1', onDate);
    const groups = { ...facts, person: [facts?.person], household: [facts?.household] };
    for (const [group, items] of Object.entries(groups)) {
      for (const [name, value] of items.flatMap((item) => Object.entries(item ?? {}))) {
        if (Array.isArray(value)) continue;
        const declared = declaredFact(group as FactGroup, name);
        const expected =
          { number: 'number', amount: 'number', rate: 'number', boolean: 'boolean' }[
            String(declared?.type)
          ] ?? 'string';
        expect([group, name, declared && typeof value]).toEqual([group, name, expected]);
      }
    }
  });

  it('declares no fact that is always absent without saying that it may be missing', () => {
    const facts = personFacts(indexRegister(register()), 'P1', onDate);
    const groups = { ...facts, person: [facts?.person], household: [facts?.household] };
    for (const [group, declarations] of Object.entries(factCatalogue)) {
      for (const { name, type, mayBeMissing, label } of declarations) {
        const [first] = groups[group as FactGroup] ?? [];
        if (!mayBeMissing) expect(first).toHaveProperty(name);
        expect(valueType.options).toContain(type);
        expect(Object.values(label).every(Boolean)).toBe(true);
      }
    }
  });

  it('leaves "is the home" out when the address has no cadastral match, and "held by" when no owner is known', () => {
    const [address] = register().addresses;
    const { cadastralRef: _, ...unmatched } = {
      cadastralRef: home,
      ...address,
    } as RegisterRows['addresses'][number] & { cadastralRef: string };
    const property = { ...register().properties[1], addressId: 'A1' } as RegisterRows['properties'][number];
    const facts = factsOf(register({ addresses: [unmatched] }));
    expect(facts?.properties[0]).not.toHaveProperty('isHome');
    expect(facts?.properties[0]?.heldByTitleHolder).toBe(true);
    const unowned = factsOf(register({ properties: [{ ...property, cadastralRef: home }], discounts: [] }));
    expect(unowned?.properties[0]).toMatchObject({ isHome: true, ownerKnown: false, heldInHousehold: false });
    expect(unowned?.properties[0]).not.toHaveProperty('heldByTitleHolder');
  });

  it.each([
    ['1961-11', '1961-11-01', '1961-11-30', 64, true],
    ['1961-10', '1961-10-01', '1961-10-31', undefined, true],
    ['2008', '2008-01-01', '2008-12-31', undefined, undefined],
    ['2010', '2010-01-01', '2010-12-31', undefined, false],
  ])('reads the incomplete birth date %s without guessing', (birthDate, from, to, age, adult) => {
    const member = factsOf(register({ people: [person('P1', { birthDate })] }))?.members[0];
    expect(member).toMatchObject({ bornNotBefore: from, bornNotAfter: to });
    expect([member?.birthDate, member?.age, member?.adult]).toEqual([undefined, age, adult]);
  });

  it.each([
    ['asked for no offers', { noOffers: true }],
    ['has a protected address', { protectedAddress: true }],
    ['is under guardianship of nobody known', { underGuardianship: true }],
  ])('offers nothing to a household whose only adult %s', (_, over) => {
    const facts = factsOf(register({ people: [person('P1', over)] }));
    expect([facts?.members[0]?.mayBeOffered, facts?.household.mayBeOffered]).toEqual([false, false]);
  });

  it('offers nothing to the dead', () => {
    const rows = register({ deaths: [{ personId: 'P1', deceasedOn: '2026-09-20', synthetic: true }] });
    expect(factsOf(rows)?.members[0]).toMatchObject({ mayBeOffered: false, deceasedOn: '2026-09-20' });
    expect(factsOf(rows)?.properties[0]).toMatchObject({ holderDeceased: true, ownerKnown: false });
  });

  it('knows nothing of a household or person that is not there', () => {
    expect(householdFacts(indexRegister(register()), 'H9', onDate)).toBeUndefined();
    expect(personFacts(indexRegister(register()), 'P9', onDate)).toBeUndefined();
  });
});
