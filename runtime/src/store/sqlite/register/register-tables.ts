/** Where the rows of each file of the register are, and the columns of their key, in the order of `registerKey`. */
import type { RegisterFileId } from '@oficio/schemas/registry';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
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

export const registerKeys = {
  addresses: [address.addressId],
  households: [household.householdId],
  people: [person.personId],
  titles: [familyTitle.titleNumber],
  properties: [property.cadastralRef],
  discounts: [discount.cadastralRef, discount.year],
  deaths: [death.personId],
} as const satisfies Record<RegisterFileId, readonly SQLiteColumn[]>;
