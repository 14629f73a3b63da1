/** Writes register rows in one transaction, each replacing the row of the same key. */
import type { RegisterRows } from '@oficio/schemas/registry';
import { and, eq, sql } from 'drizzle-orm';
import { searchKey } from '../../search-key.js';
import { type Database, inTransaction, placeholders } from '../database.js';
import {
  address,
  death,
  discount,
  familyTitle,
  familyTitlePerson,
  household,
  person,
  property,
  propertyHolder,
  registerImport,
} from '../schema/register.js';

const row = { row: sql`excluded.row` };

export function importRows(db: Database) {
  const putAddress = db
    .insert(address)
    .values(placeholders(address))
    .onConflictDoUpdate({ target: [address.entity, address.addressId], set: row })
    .prepare();
  const putHousehold = db
    .insert(household)
    .values(placeholders(household))
    .onConflictDoUpdate({
      target: [household.entity, household.householdId],
      set: { ...row, addressId: sql`excluded.address_id` },
    })
    .prepare();
  const putPerson = db
    .insert(person)
    .values(placeholders(person))
    .onConflictDoUpdate({
      target: [person.entity, person.personId],
      set: {
        ...row,
        householdId: sql`excluded.household_id`,
        nif: sql`excluded.nif`,
        searchKey: sql`excluded.search_key`,
      },
    })
    .prepare();
  const putTitle = db
    .insert(familyTitle)
    .values(placeholders(familyTitle))
    .onConflictDoUpdate({ target: [familyTitle.entity, familyTitle.titleNumber], set: row })
    .prepare();
  const putTitlePerson = db
    .insert(familyTitlePerson)
    .values(placeholders(familyTitlePerson))
    .onConflictDoNothing()
    .prepare();
  const putProperty = db
    .insert(property)
    .values(placeholders(property))
    .onConflictDoUpdate({ target: [property.entity, property.cadastralRef], set: row })
    .prepare();
  const putHolder = db
    .insert(propertyHolder)
    .values(placeholders(propertyHolder))
    .onConflictDoNothing()
    .prepare();
  const putDiscount = db
    .insert(discount)
    .values(placeholders(discount))
    .onConflictDoUpdate({ target: [discount.entity, discount.cadastralRef, discount.year], set: row })
    .prepare();
  const putDeath = db
    .insert(death)
    .values(placeholders(death))
    .onConflictDoUpdate({ target: [death.entity, death.personId], set: row })
    .prepare();

  return (entity: string, rows: RegisterRows, at: number): void =>
    inTransaction(db, () => {
      for (const value of rows.addresses) putAddress.run({ entity, addressId: value.addressId, row: value });
      for (const value of rows.households)
        putHousehold.run({ entity, householdId: value.householdId, addressId: value.addressId, row: value });
      for (const value of rows.people)
        putPerson.run({
          entity,
          personId: value.personId,
          householdId: value.householdId ?? null,
          nif: value.nif ?? null,
          searchKey: searchKey([value.givenName, value.surname1, value.surname2 ?? ''].join(' ')),
          row: value,
        });
      for (const value of rows.titles) {
        const { titleNumber } = value;
        putTitle.run({ entity, titleNumber, row: value });
        db.delete(familyTitlePerson)
          .where(and(eq(familyTitlePerson.entity, entity), eq(familyTitlePerson.titleNumber, titleNumber)))
          .run();
        for (const personId of [value.holderId, ...value.beneficiaryIds])
          putTitlePerson.run({ entity, personId, titleNumber });
      }
      for (const value of rows.properties) {
        const { cadastralRef } = value;
        putProperty.run({ entity, cadastralRef, row: value });
        db.delete(propertyHolder)
          .where(and(eq(propertyHolder.entity, entity), eq(propertyHolder.cadastralRef, cadastralRef)))
          .run();
        for (const personId of value.holderIds) putHolder.run({ entity, personId, cadastralRef });
      }
      for (const value of rows.discounts)
        putDiscount.run({ entity, cadastralRef: value.cadastralRef, year: value.year, row: value });
      for (const value of rows.deaths) putDeath.run({ entity, personId: value.personId, row: value });
      db.insert(registerImport)
        .values({ entity, at })
        .onConflictDoUpdate({ target: registerImport.entity, set: { at } })
        .run();
    });
}
