/**
 * The town's register. Each row is kept whole as JSON, beside the columns that are searched; lists of people
 * inside a row (holders, beneficiaries) are link tables.
 */
import type {
  AddressRow,
  DeathRow,
  DiscountRow,
  HouseholdRow,
  PersonRow,
  PropertyRow,
  TitleRow,
} from '@oficio/schemas/registry';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { entity, instant, json } from './columns.js';

export const person = sqliteTable(
  'person',
  {
    entity: entity(),
    personId: text('person_id').notNull(),
    householdId: text('household_id'),
    nif: text('nif'),
    /** Name without accents, lower case. */
    searchKey: text('search_key').notNull(),
    row: json<PersonRow>('row').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.entity, table.personId] }),
    index('person_by_household').on(table.entity, table.householdId),
    index('person_by_nif').on(table.entity, table.nif),
  ],
);

export const address = sqliteTable(
  'address',
  { entity: entity(), addressId: text('address_id').notNull(), row: json<AddressRow>('row').notNull() },
  (table) => [primaryKey({ columns: [table.entity, table.addressId] })],
);

export const household = sqliteTable(
  'household',
  {
    entity: entity(),
    householdId: text('household_id').notNull(),
    addressId: text('address_id').notNull(),
    row: json<HouseholdRow>('row').notNull(),
  },
  (table) => [primaryKey({ columns: [table.entity, table.householdId] })],
);

export const familyTitle = sqliteTable(
  'family_title',
  { entity: entity(), titleNumber: text('title_number').notNull(), row: json<TitleRow>('row').notNull() },
  (table) => [primaryKey({ columns: [table.entity, table.titleNumber] })],
);

/** Who is named in a title: its holder and its beneficiaries. */
export const familyTitlePerson = sqliteTable(
  'family_title_person',
  { entity: entity(), personId: text('person_id').notNull(), titleNumber: text('title_number').notNull() },
  (table) => [
    primaryKey({ columns: [table.entity, table.personId, table.titleNumber] }),
    index('family_title_person_by_title').on(table.entity, table.titleNumber),
  ],
);

export const property = sqliteTable(
  'property',
  {
    entity: entity(),
    cadastralRef: text('cadastral_ref').notNull(),
    row: json<PropertyRow>('row').notNull(),
  },
  (table) => [primaryKey({ columns: [table.entity, table.cadastralRef] })],
);

export const propertyHolder = sqliteTable(
  'property_holder',
  { entity: entity(), personId: text('person_id').notNull(), cadastralRef: text('cadastral_ref').notNull() },
  (table) => [
    primaryKey({ columns: [table.entity, table.personId, table.cadastralRef] }),
    index('property_holder_by_property').on(table.entity, table.cadastralRef),
  ],
);

export const discount = sqliteTable(
  'discount',
  {
    entity: entity(),
    cadastralRef: text('cadastral_ref').notNull(),
    year: integer('year').notNull(),
    row: json<DiscountRow>('row').notNull(),
  },
  (table) => [primaryKey({ columns: [table.entity, table.cadastralRef, table.year] })],
);

export const death = sqliteTable(
  'death',
  { entity: entity(), personId: text('person_id').notNull(), row: json<DeathRow>('row').notNull() },
  (table) => [primaryKey({ columns: [table.entity, table.personId] })],
);

export const registerImport = sqliteTable('register_import', {
  entity: text('entity').primaryKey(),
  at: instant('at').notNull(),
});
