// Who owns what: homes, second dwellings, parking places, shops and land.
import type { PersonRow } from '../rows/person-row.js';
import type { PropertyRow } from '../rows/property-row.js';
import type { Random } from './random.js';
import { rates } from './rates.js';

/** Gross tax per euro of cadastral value: an assumption within the legal bounds for urban property (TRLRHL art. 72). */
const TAX_RATE = 0.0065;
const cents = (euros: number) => Math.round(euros * 100) / 100;

/** Typical cadastral value of each use in euros. */
const typicalValue: Record<PropertyRow['use'], number> = {
  dwelling: 46_000,
  parking: 5_500,
  storage: 2_500,
  business: 58_000,
  land: 9_000,
  other: 20_000,
};

/** A property in the name of some people in equal parts. The part `valueMissing` brings no value from the Cadastre. */
export const makeProperty = (
  random: Random,
  cadastralRef: string,
  use: PropertyRow['use'],
  holderIds: readonly string[],
  addressId?: string,
  valueMissing: number = rates.valueMissing,
): PropertyRow => {
  const value = cents(typicalValue[use] * Math.exp(random.normal(0, 0.4)));
  return {
    cadastralRef,
    ...(addressId === undefined ? {} : { addressId }),
    use,
    holderIds: [...holderIds],
    shares: holderIds.map(() => cents(100 / holderIds.length - (holderIds.length === 3 ? 0.003 : 0))),
    ...(random.chance(valueMissing) ? {} : { cadastralValue: value, ibiQuota: cents(value * TAX_RATE) }),
    synthetic: true,
  };
};

/** Which of the people of a home own it: the couple, or one of them. */
export const drawOwners = (random: Random, home: readonly PersonRow[]): string[] => {
  const couple = home.filter(({ relationship }) => relationship === 'holder' || relationship === 'spouse');
  const shuffled = random.shuffle(couple).map(({ personId }) => personId);
  return random.chance(0.65) ? shuffled : shuffled.slice(0, 1);
};
