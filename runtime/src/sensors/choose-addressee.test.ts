import { indexRegister, type PersonRow, type RegisterRows } from '@oficio/schemas/registry';
import { describe, expect, it } from 'vitest';
import { registerPerson } from '../registry/fixtures/register-person.js';
import { addresseeSubject, chooseAddressee } from './choose-addressee.js';

const person = (personId: string, birthDate: string | undefined, more: Partial<PersonRow> = {}): PersonRow =>
  registerPerson(personId, { ...(birthDate !== undefined && { birthDate }), householdId: 'H', ...more });

const title = (holderId: string) => ({
  titleNumber: 'T',
  holderId,
  category: 'general' as const,
  issuedOn: '2020-01-01',
  expiresOn: '2030-01-01',
  childCount: 3,
  beneficiaryIds: [],
  synthetic: true,
});

const register = (people: PersonRow[], more: Partial<RegisterRows> = {}) =>
  indexRegister({
    addresses: [],
    households: [{ householdId: 'H', addressId: 'A', kind: 'family', synthetic: true }],
    people,
    titles: [],
    properties: [],
    discounts: [],
    deaths: [],
    ...more,
  });

function choose(index: ReturnType<typeof register>, noOffers: (one: PersonRow) => boolean = () => false) {
  const subject = addresseeSubject(index, 'households', 'H');
  const found = chooseAddressee(index, ['titleHolder', 'eldestAdult'], subject, '2026-11-09', noOffers);
  return found.found === 'person' ? found.person.personId : found.found;
}

describe('who is written to in a household', () => {
  const mother = person('mother', '1980-05-01');
  const father = person('father', '1975-05-01');
  const child = person('child', '2010-01-01');

  it('is the first of the rule, then the next', () => {
    expect(choose(register([child, mother, father], { titles: [title('mother')] }))).toBe('mother');
    expect(choose(register([child, mother, father]))).toBe('father');
  });

  it('is never a minor, nor somebody whose birth date leaves it open', () => {
    expect(choose(register([child], { titles: [title('child')] }))).toBe('byHand');
    expect(choose(register([person('eve', '2008-11-10')]))).toBe('byHand');
    expect(choose(register([person('today', '2008-11-09')]))).toBe('today');
    expect(choose(register([person('year', '2008')]))).toBe('byHand');
    expect(choose(register([person('unknown', undefined)]))).toBe('byHand');
  });

  it('is never somebody who died', () => {
    const deaths = [{ personId: 'father', deceasedOn: '2026-11-01', synthetic: true }];
    expect(choose(register([mother, father], { deaths }))).toBe('mother');
  });

  it('is nobody by machine when anybody at home has a protected address', () => {
    expect(choose(register([mother, { ...child, protectedAddress: true }]))).toBe('byHand');
  });

  it('is whoever represents a person under guardianship, and an officer decides when nobody is known', () => {
    const guardian = person('guardian', '1970-01-01', { householdId: 'other' });
    const ward = person('ward', '1940-01-01', { underGuardianship: true, guardianIds: ['guardian'] });
    expect(choose(register([ward, guardian]))).toBe('guardian');
    expect(choose(register([{ ...ward, guardianIds: [] }]))).toBe('byHand');
  });

  it('passes over those who asked for no offers, and says so when nobody is left', () => {
    const index = register([mother, father]);
    expect(choose(index, ({ personId }) => personId === 'father')).toBe('mother');
    expect(choose(index, () => true)).toBe('noOffers');
  });
});
