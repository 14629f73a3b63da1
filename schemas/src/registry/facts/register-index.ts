// The register indexed once, so that every household can be looked at without searching.
import type { AddressRow } from '../rows/address-row.js';
import type { DiscountRow } from '../rows/discount-row.js';
import type { HouseholdRow } from '../rows/household-row.js';
import type { PersonRow } from '../rows/person-row.js';
import type { PropertyRow } from '../rows/property-row.js';
import type { RegisterRows } from '../rows/register-files.js';
import type { TitleRow } from '../rows/title-row.js';

export interface RegisterIndex {
  readonly addresses: ReadonlyMap<string, AddressRow>;
  readonly households: ReadonlyMap<string, HouseholdRow>;
  readonly people: ReadonlyMap<string, PersonRow>;
  readonly members: ReadonlyMap<string, readonly PersonRow[]>;
  /** By holder and by beneficiary. */
  readonly titlesOf: ReadonlyMap<string, readonly TitleRow[]>;
  readonly titles: ReadonlyMap<string, TitleRow>;
  readonly properties: ReadonlyMap<string, PropertyRow>;
  readonly propertiesOf: ReadonlyMap<string, readonly PropertyRow[]>;
  readonly discountsOfProperty: ReadonlyMap<string, readonly DiscountRow[]>;
  readonly discountsOfHolder: ReadonlyMap<string, readonly DiscountRow[]>;
  /** Day of death, `YYYY-MM-DD`, by person. */
  readonly deaths: ReadonlyMap<string, string>;
}

/** Groups rows under every key that `keysOf` gives, in the order of the rows. */
const group = <T>(rows: readonly T[], keysOf: (row: T) => Iterable<string | undefined>): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      if (key === undefined) continue;
      const found = groups.get(key);
      if (found) found.push(row);
      else groups.set(key, [row]);
    }
  }
  return groups;
};

const byKey = <T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T> =>
  new Map(rows.map((row) => [keyOf(row), row]));

/** Indexes a register in one pass per file. */
export const indexRegister = (rows: RegisterRows): RegisterIndex => ({
  addresses: byKey(rows.addresses, (row) => row.addressId),
  households: byKey(rows.households, (row) => row.householdId),
  people: byKey(rows.people, (row) => row.personId),
  members: group(rows.people, (row) => [row.householdId]),
  titles: byKey(rows.titles, (row) => row.titleNumber),
  titlesOf: group(rows.titles, (row) => new Set([row.holderId, ...row.beneficiaryIds])),
  properties: byKey(rows.properties, (row) => row.cadastralRef),
  propertiesOf: group(rows.properties, (row) => row.holderIds),
  discountsOfProperty: group(rows.discounts, (row) => [row.cadastralRef]),
  discountsOfHolder: group(rows.discounts, (row) => [row.holderId]),
  deaths: new Map(rows.deaths.map((row) => [row.personId, row.deceasedOn])),
});
