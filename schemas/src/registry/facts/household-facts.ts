// What a sensor sees of a household or a person: plain data, one level deep, read only from the register.
import type { DiscountRow } from '../rows/discount-row.js';
import type { HouseholdRow } from '../rows/household-row.js';
import type { PropertyRow } from '../rows/property-row.js';
import type { TitleRow } from '../rows/title-row.js';
import { addressText } from './address-text.js';
import { describePerson, type PersonFacts } from './person-facts.js';
import type { RegisterIndex } from './register-index.js';

export interface TitleFacts extends Omit<TitleRow, 'titleNumber' | 'synthetic'> {
  readonly number: string;
  /** On the date of the evaluation, by the dates of the register alone. */
  readonly inForce: boolean;
  readonly holderInHousehold: boolean;
}
export interface PropertyFacts extends Omit<PropertyRow, 'addressId' | 'shares' | 'synthetic'> {
  readonly address?: string;
  /** Whether the household lives in it; absent when its address has no cadastral match. */
  readonly isHome?: boolean;
  /** False when no owner is written down, or a dead one still is. */
  readonly ownerKnown: boolean;
  readonly heldInHousehold: boolean;
  /** Absent when the owner is unknown and the holder of the title is not among those written down. */
  readonly heldByTitleHolder?: boolean;
  readonly holderDeceased: boolean;
}
export interface DiscountFacts extends Omit<DiscountRow, 'synthetic'> {
  readonly address?: string;
  readonly isHome?: boolean;
  readonly holderInHousehold: boolean;
}
export interface HouseholdFacts {
  readonly household: {
    readonly id: string;
    readonly kind: HouseholdRow['kind'];
    readonly addressId: string;
    readonly address: string;
    readonly cadastralRef?: string;
    readonly size: number;
    /** False when a member has a protected address, or no adult of the household may be offered anything. */
    readonly mayBeOffered: boolean;
  };
  readonly members: readonly PersonFacts[];
  readonly titles: readonly TitleFacts[];
  readonly properties: readonly PropertyFacts[];
  readonly discounts: readonly DiscountFacts[];
}
/** The relations are empty for a person who is not a resident, and `household` is absent. */
export type PersonSubject = { readonly person: PersonFacts } & Omit<HouseholdFacts, 'household'> &
  Partial<Pick<HouseholdFacts, 'household'>>;

const isDefined = <T>(value: T | undefined): value is T => value !== undefined;

const describeTitle = (title: TitleRow, ids: ReadonlySet<string>, onDate: string): TitleFacts => {
  const { titleNumber, synthetic: _, ...facts } = title;
  return {
    ...facts,
    number: titleNumber,
    inForce: title.issuedOn <= onDate && onDate <= title.expiresOn,
    holderInHousehold: ids.has(title.holderId),
  };
};

const describeProperty = (
  index: RegisterIndex,
  property: PropertyRow,
  ids: ReadonlySet<string>,
  titleHolders: ReadonlySet<string>,
  home: string | undefined,
): PropertyFacts => {
  const { addressId, shares: _, synthetic: __, ...facts } = property;
  const address = addressId === undefined ? undefined : index.addresses.get(addressId);
  const holderDeceased = property.holderIds.some((id) => index.deaths.has(id));
  const heldByTitleHolder = property.holderIds.some((id) => titleHolders.has(id));
  // Heirs may be owners already: until the Cadastre says who, "not the holder of the title" is not known.
  const ownerKnown = property.holderIds.length > 0 && !holderDeceased;
  return {
    ...facts,
    ...(address ? { address: addressText(address) } : {}),
    ...(home === undefined ? {} : { isHome: property.cadastralRef === home }),
    ownerKnown,
    heldInHousehold: property.holderIds.some((id) => ids.has(id)),
    ...(ownerKnown || heldByTitleHolder ? { heldByTitleHolder } : {}),
    holderDeceased,
  };
};

/**
 * Everything that criteria may know of a household on a civil date (`YYYY-MM-DD`), or undefined if there is no such
 * household. The register is the present one: `onDate` moves ages and the force of titles, not who lives where.
 */
export const householdFacts = (
  index: RegisterIndex,
  householdId: string,
  onDate: string,
): HouseholdFacts | undefined => {
  const household = index.households.get(householdId);
  const address = household && index.addresses.get(household.addressId);
  if (!household || !address) return undefined;
  const rows = index.members.get(householdId) ?? [];
  const ids = new Set(rows.map(({ personId }) => personId));
  const home = address.cadastralRef;
  const titles = new Set(rows.flatMap(({ personId }) => index.titlesOf.get(personId) ?? []));
  const titleHolders = new Set([...titles].map(({ holderId }) => holderId));
  const ownHome = home === undefined ? undefined : index.properties.get(home);
  const properties = new Set(
    [ownHome, ...rows.flatMap(({ personId }) => index.propertiesOf.get(personId) ?? [])].filter(isDefined),
  );
  const discounts = new Set([
    ...(home === undefined ? [] : (index.discountsOfProperty.get(home) ?? [])),
    ...rows.flatMap(({ personId }) => index.discountsOfHolder.get(personId) ?? []),
  ]);
  const members = rows.map((row) => describePerson(index, row, onDate));
  return {
    household: {
      id: householdId,
      kind: household.kind,
      addressId: address.addressId,
      address: addressText(address),
      ...(home === undefined ? {} : { cadastralRef: home }),
      size: members.length,
      mayBeOffered:
        !rows.some(({ protectedAddress }) => protectedAddress) &&
        members.some(({ adult, mayBeOffered }) => adult && mayBeOffered),
    },
    members,
    titles: [...titles].map((title) => describeTitle(title, ids, onDate)),
    properties: [...properties].map((property) => describeProperty(index, property, ids, titleHolders, home)),
    discounts: [...discounts].map(({ synthetic: _, ...discount }) => {
      const property = index.properties.get(discount.cadastralRef);
      const place = property?.addressId === undefined ? undefined : index.addresses.get(property.addressId);
      return {
        ...discount,
        ...(place ? { address: addressText(place) } : {}),
        ...(home === undefined ? {} : { isHome: discount.cadastralRef === home }),
        holderInHousehold: ids.has(discount.holderId),
      };
    }),
  };
};

/** The same for one person, with the household lived in, or undefined if there is no such person. */
export const personFacts = (
  index: RegisterIndex,
  personId: string,
  onDate: string,
): PersonSubject | undefined => {
  const row = index.people.get(personId);
  if (!row) return undefined;
  const person = describePerson(index, row, onDate);
  const household =
    row.householdId === undefined ? undefined : householdFacts(index, row.householdId, onDate);
  return { person, ...(household ?? { members: [], titles: [], properties: [], discounts: [] }) };
};
