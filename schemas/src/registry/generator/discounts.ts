// The large-family discounts of the last two tax years.
import type { DiscountRow } from '../rows/discount-row.js';
import type { PropertyRow } from '../rows/property-row.js';
import type { TitleRow } from '../rows/title-row.js';
import type { Random } from './random.js';

/** Assumed rates of the ordinance, in per cent. */
const discountRate: Record<TitleRow['category'], number> = { general: 50, special: 70 };

/**
 * Discounts of a home with a title: every year, of the given and the one before, that began with the title in force.
 * `refused` is the part of them that was not granted.
 */
export const makeDiscounts = (
  random: Random,
  title: TitleRow,
  property: PropertyRow,
  year: number,
  refused: number,
): DiscountRow[] =>
  [year - 1, year]
    .filter((taxYear) => title.issuedOn <= `${taxYear}-01-01` && title.expiresOn >= `${taxYear}-01-01`)
    .map((taxYear) => {
      const granted = !random.chance(refused);
      return {
        cadastralRef: property.cadastralRef,
        year: taxYear,
        granted,
        rate: granted ? discountRate[title.category] : 0,
        holderId: title.holderId,
        synthetic: true,
      };
    });
