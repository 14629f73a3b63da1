// A synthetic register of a town: pure, and the same rows for the same seed. Every row says that it is synthetic.

import type { AddressRow } from '../rows/address-row.js';
import type { DeathRow } from '../rows/death-row.js';
import type { DiscountRow } from '../rows/discount-row.js';
import type { HouseholdRow } from '../rows/household-row.js';
import { yearsBetween } from '../rows/partial-date.js';
import type { PersonRow } from '../rows/person-row.js';
import type { PropertyRow } from '../rows/property-row.js';
import type { RegisterRows } from '../rows/register-files.js';
import type { TitleRow } from '../rows/title-row.js';
import type { Town } from '../town.js';
import { createDwellings } from './addresses.js';
import { assembleHomes } from './assemble-homes.js';
import { applyBuiltInCase, builtInTitleEnd, isBuiltInFamily } from './built-in-cases.js';
import { addDays } from './calendar-days.js';
import { makeDiscounts } from './discounts.js';
import type { BuiltInRole, DraftHome } from './home-draft.js';
import { createIdentifiers } from './identifiers.js';
import { createOutsideOwners } from './owners.js';
import { type PopulateContext, populateHome } from './populate-home.js';
import { fillPool } from './population-pool.js';
import { drawOwners, makeProperty } from './properties.js';
import { seededRandom } from './random.js';
import { rates } from './rates.js';
import { repeatPeople, withGuardianship, withIncompleteBirthDate } from './register-gaps.js';
import { drawTitle, makeTitle } from './titles.js';

export interface GenerateTownOptions {
  readonly town: Town;
  readonly seed: string;
  /** The day on which the register is as it is, `YYYY-MM-DD`. */
  readonly referenceDate: string;
  /** Part of the real population, 1 by default; at least about 150 people must come out. */
  readonly scale?: number;
}
export interface GeneratedTown {
  readonly rows: RegisterRows;
  /** The built-in test people: the person each role is about. */
  readonly builtIn: Readonly<Record<BuiltInRole, { personId: string; householdId: string }>>;
}

/** How many people to make, and how many of them are second entries of somebody. */
const headcount = ({ total, men }: Town['population'], scale: number) => {
  const people = Math.round(total * scale);
  const repeated = Math.round(people * rates.duplicated);
  const male = men === undefined ? undefined : Math.round(men * scale);
  const repeatedMen = Math.round(male === undefined ? repeated / 2 : (repeated * male) / people);
  return {
    drawn: people - repeated,
    drawnMen: male === undefined ? undefined : male - repeatedMen,
    repeated: { male: repeatedMen, female: repeated - repeatedMen },
  };
};

/**
 * Generates the register of a town. Number of people and of each sex are exactly the town's (times `scale`); the rest
 * follows the assumed rates. Throws RangeError when the town is too small for the built-in people.
 */
export const generateTown = ({
  town,
  seed,
  referenceDate,
  scale = 1,
}: GenerateTownOptions): GeneratedTown => {
  const random = seededRandom(`${town.ine} ${seed} ${referenceDate}`);
  const ids = createIdentifiers(town.ine);
  const context: PopulateContext = { random, ids, town, referenceDate };
  const { drawn, drawnMen, repeated } = headcount(town.population, scale);
  const homes = assembleHomes(random, fillPool(town.population, drawn, drawnMen));
  const nextDwelling = createDwellings(random, town, ids, homes.length);
  const owners = createOutsideOwners(context);
  const year = Number(referenceDate.slice(0, 4));

  const addresses: AddressRow[] = [];
  const households: HouseholdRow[] = [];
  const people: PersonRow[] = [];
  const titles: TitleRow[] = [];
  const properties: PropertyRow[] = [];
  const discounts: DiscountRow[] = [];
  const deaths: DeathRow[] = [];
  const builtIn: Partial<Record<BuiltInRole, { personId: string; householdId: string }>> = {};

  const addDwelling = (holders: readonly string[], use: PropertyRow['use'] = 'dwelling', matched = false) => {
    const { address, cadastralRef } = nextDwelling();
    const missing = matched ? 0 : rates.valueMissing;
    const property = makeProperty(random, cadastralRef, use, holders, address.addressId, missing);
    addresses.push(matched ? { ...address, cadastralRef } : address);
    properties.push(property);
    return { addressId: address.addressId, property };
  };

  const membersOf = (home: DraftHome, householdId: string): PersonRow[] => {
    const rows = populateHome(context, home, householdId);
    if (home.role === undefined) {
      const gaps = withGuardianship(
        random,
        rows.map((row) => withIncompleteBirthDate(random, row)),
      );
      return random.chance(rates.protectedAddress)
        ? gaps.map((row) => ({ ...row, protectedAddress: true }))
        : gaps;
    }
    const built = applyBuiltInCase(context, home.role, rows);
    const [first] =
      home.role === 'turns65WithUnknownDay'
        ? built.members.filter(({ sex }) => sex === 'male')
        : built.members;
    const child = home.role.startsWith('baby')
      ? built.members.find(({ relationship }) => relationship === 'child')
      : undefined;
    const personId = (child ?? first)?.personId;
    if (personId !== undefined) builtIn[home.role] = { personId, householdId };
    people.push(...built.outsiders);
    deaths.push(...built.deaths);
    return built.members;
  };

  const holdersOf = (home: DraftHome, members: readonly PersonRow[]): string[] => {
    if (home.kind === 'collective') return [];
    if (isBuiltInFamily(home.role))
      return members.flatMap((row) => (row.relationship === 'child' ? [] : [row.personId]));
    if (random.chance(rates.owners)) {
      if (random.chance(rates.holderLivesThere)) return drawOwners(random, members);
      return [
        random.chance(rates.holderDead / (rates.owners * (1 - rates.holderLivesThere)))
          ? owners.dead(members[0])
          : owners.living(),
      ];
    }
    return random.chance(0.03) ? [] : [owners.living()];
  };

  for (const home of homes) {
    const householdId = ids.key('H');
    let members = membersOf(home, householdId);
    const holders = holdersOf(home, members);
    const builtInFamily = isBuiltInFamily(home.role);
    const { addressId, property } = addDwelling(
      holders,
      home.kind === 'collective' ? 'other' : 'dwelling',
      builtInFamily,
    );
    households.push({ householdId, addressId, kind: home.kind, synthetic: true });

    const end = home.role && builtInTitleEnd(home.role, referenceDate);
    const title = end
      ? makeTitle(random, ids, members, referenceDate, end)
      : home.role === undefined && home.kind === 'family'
        ? drawTitle(random, ids, members, referenceDate)
        : undefined;
    if (title) titles.push(builtInFamily ? { ...title, category: 'general' } : title);
    const discounted =
      home.role?.startsWith('newFamily') !== true &&
      (builtInFamily || random.chance(rates.discountAmongOwners));
    if (title && discounted && property.holderIds.includes(title.holderId)) {
      const moved =
        !builtInFamily &&
        random.chance(rates.movedWithDiscount) &&
        addDays(referenceDate, -random.int(20, 150));
      // Who has moved within the town, and was registered before, still has the discount on the dwelling they left.
      const place = moved ? addDwelling([title.holderId]).property : property;
      discounts.push(...makeDiscounts(random, title, place, year, builtInFamily ? 0 : rates.discountRefused));
      if (moved)
        members = members.map((row) =>
          (row.registeredSince ?? '') < moved ? { ...row, addressSince: moved } : row,
        );
    }
    const ownsHome = members.find(({ personId }) => property.holderIds.includes(personId));
    if (ownsHome && !builtInFamily) {
      const own = [ownsHome.personId];
      owners.remember(ownsHome.personId);
      if (random.chance(rates.secondDwelling)) addDwelling(own);
      for (const use of ['parking', 'business', 'land'] as const)
        if (random.chance(rates[use])) properties.push(makeProperty(random, ids.cadastralRef(), use, own));
    }
    people.push(...members);
  }

  const builtInHouseholds = new Set(Object.values(builtIn).map(({ householdId }) => householdId));
  const residents = people.filter(
    ({ householdId }) => householdId !== undefined && !builtInHouseholds.has(householdId),
  );
  const old = residents.filter(
    ({ birthDate }) => birthDate !== undefined && yearsBetween(birthDate, referenceDate) >= 70,
  );
  for (const { personId } of random
    .shuffle(old)
    .slice(0, Math.max(1, Math.round(drawn * rates.deadNotRemoved))))
    deaths.push({ personId, deceasedOn: addDays(referenceDate, -random.int(1, 60)), synthetic: true });
  people.push(...repeatPeople(random, ids, residents, repeated), ...owners.outsiders);
  deaths.push(...owners.deaths);

  return {
    rows: { addresses, households, people, titles, properties, discounts, deaths },
    builtIn: builtIn as GeneratedTown['builtIn'],
  };
};
