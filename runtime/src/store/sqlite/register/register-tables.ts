/** Where the rows of each file of the register are. */
import { address, death, discount, familyTitle, household, person, property } from '../schema/register.js';

export const registerTables = {
  addresses: address,
  households: household,
  people: person,
  titles: familyTitle,
  properties: property,
  discounts: discount,
  deaths: death,
} as const;
