// The large-family discounts of the last two tax years.
import type { DiscountRow } from '../rows/discount-row.js';
import type { PropertyRow } from '../rows/property-row.js';
import type { TitleRow } from '../rows/title-row.js';
import type { Random } from './random.js';

/** Assumed rates of the ordinance, in per cent. */
const discountRate: Record<TitleRow['category'], number> = { general: 50, special: 70 };

/** Discounts of a home with a title: every year, of the given and the one before, that began with the title in force. */
export const makeDiscounts = (
  random: Random,
  title: TitleRow,
  property: PropertyRow,
  year: number,
): DiscountRow[] =>
  [year - 1, year]
    .filter((taxYear) => title.issuedOn <= `${taxYear}-01-01` && title.expiresOn >= `${taxYear}-01-01`)
    .map((taxYear) => {
      const granted = !random.chance(0.03);
      return {
        cadastralRef: property.cadastralRef,
        year: taxYear,
        granted,
        rate: granted ? discountRate[title.category] : 0,
        holderId: title.holderId,
        synthetic: true,
      };
    });
