import { describe, expect, it } from 'vitest';
import { yearsBetween } from '../rows/partial-date.js';
import type { PersonRow } from '../rows/person-row.js';
import { town } from '../town.js';
import exampleTown from './example-town.json' with { type: 'json' };
import { generateTown } from './generate-town.js';
import { type BuiltInRole, builtInRoles } from './home-draft.js';

const referenceDate = '2026-01-15';
const example = town.parse(exampleTown);
const { builtIn, rows } = generateTown({ town: example, seed: 'demo', referenceDate });
const ageOf = ({ birthDate = '' }: PersonRow) => yearsBetween(birthDate, referenceDate);

describe('the built-in test people', () => {
  const home = (role: BuiltInRole) =>
    rows.people.filter(({ householdId }) => householdId === builtIn[role].householdId);
  const titleOf = (role: BuiltInRole) =>
    rows.titles.find(({ beneficiaryIds }) => beneficiaryIds.includes(builtIn[role].personId));
  const person = (role: BuiltInRole) =>
    rows.people.find(({ personId }) => personId === builtIn[role].personId);

  it('are the same in every town and at any scale', () => {
    expect(Object.keys(builtIn).sort()).toEqual([...builtInRoles].sort());
    const tenth = generateTown({ town: example, seed: 'demo', referenceDate, scale: 0.1 });
    expect(Object.keys(tenth.builtIn).sort()).toEqual([...builtInRoles].sort());
  });
  it('have titles that end in November, that ended, and none', () => {
    expect(titleOf('titleEndsInNovember')?.expiresOn).toBe('2026-11-30');
    expect(titleOf('titleEnded')?.expiresOn).toBe('2025-12-01');
    expect(titleOf('threeChildrenWithoutTitle')).toBeUndefined();
    expect(
      home('threeChildrenWithoutTitle').filter(({ relationship }) => relationship === 'child'),
    ).toHaveLength(3);
    const discounted = rows.discounts.filter(
      ({ holderId }) => holderId === titleOf('titleEndsInNovember')?.holderId,
    );
    expect(discounted.map(({ year, granted }) => [year, granted])).toEqual([
      [2025, true],
      [2026, true],
    ]);
  });
  it('are old, alone, together or in a residence', () => {
    expect(home('widowAloneRecently').map(ageOf)).toEqual([82]);
    expect(home('veryOldCouple').map(ageOf).sort()).toEqual([88, 90]);
    const residence = rows.households.find(
      ({ householdId }) => householdId === builtIn.womanInResidence.householdId,
    );
    expect([residence?.kind, ageOf(person('womanInResidence') as PersonRow)]).toEqual(['collective', 80]);
  });
  it('turn 65 next month on a day that nobody wrote down', () => {
    expect(person('turns65WithUnknownDay')).toMatchObject({ sex: 'male', birthDate: '1961-02' });
  });
  it('are babies registered last week, and with a mother in another town', () => {
    expect(person('babyRegisteredLastWeek')).toMatchObject({
      registeredSince: '2026-01-09',
      relationship: 'child',
    });
    const mother = rows.people
      .filter(({ personId }) => person('babyWithMotherElsewhere')?.guardianIds.includes(personId))
      .find(({ sex }) => sex === 'female');
    expect(mother).toBeDefined();
    expect(mother?.householdId).toBeUndefined();
  });
  it('live at a protected address with two children', () => {
    expect(home('protectedAddress').map(({ protectedAddress }) => protectedAddress)).toEqual([
      true,
      true,
      true,
    ]);
  });
  it.each([
    ['newFamilyInValencian', 'ca-valencia', true],
    ['newFamilyInSpanish', 'es', true],
    ['newFamilyByPost', 'unstated', false],
  ] as const)('are a family entitled to a discount that it never had: %s', (role, language, mail) => {
    const title = titleOf(role);
    const parents = home(role).filter(({ relationship }) => relationship !== 'child');
    expect(title && title.expiresOn > '2029-01-01').toBe(true);
    expect(parents.map((row) => [row.language, row.email !== undefined])).toEqual([
      [language, mail],
      [language, mail],
    ]);
    const owned = rows.properties.filter(({ holderIds }) => holderIds.includes(title?.holderId ?? ''));
    expect(owned.map(({ use, cadastralValue = 0 }) => [use, cadastralValue > 0])).toEqual([
      ['dwelling', true],
    ]);
    expect(rows.discounts.filter(({ holderId }) => holderId === title?.holderId)).toEqual([]);
  });
});
