/**
 * Writes register rows in one transaction, each replacing the row of the same key. A row that is as it was is not
 * written: the whole register comes again and again, of which little has changed, and others wait for their turn to
 * write.
 */
import type { RegisterRows } from '@oficio/schemas/registry';
import { and, eq, or, type SQL, sql } from 'drizzle-orm';
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
import { writing } from '../statement.js';
import type { registerTables } from './register-tables.js';

const set = { row: sql`excluded.row` };
const differs = (table: (typeof registerTables)[keyof typeof registerTables]): SQL =>
  sql`excluded.row <> ${table.row}`;

/** Replaces the rows of a link table that belong to one row: those of the people whom it names. */
function linkRows(db: Database, table: typeof familyTitlePerson | typeof propertyHolder, of: string) {
  const owner = 'titleNumber' in table ? table.titleNumber : table.cadastralRef;
  const add = writing(db, db.insert(table).values(placeholders(table)).onConflictDoNothing());
  const clear = writing(
    db,
    db.delete(table).where(and(eq(table.entity, sql.placeholder('entity')), eq(owner, sql.placeholder(of)))),
  );
  return (entity: string, ownerId: string, people: readonly string[]): void => {
    clear.run({ entity, [of]: ownerId });
    for (const personId of people) add.run({ entity, personId, [of]: ownerId });
  };
}

export function importRows(db: Database) {
  const putAddress = writing(
    db,
    db
      .insert(address)
      .values(placeholders(address))
      .onConflictDoUpdate({ target: [address.entity, address.addressId], set, setWhere: differs(address) }),
  );
  const putHousehold = writing(
    db,
    db
      .insert(household)
      .values(placeholders(household))
      .onConflictDoUpdate({
        target: [household.entity, household.householdId],
        set: { ...set, addressId: sql`excluded.address_id` },
        setWhere: differs(household),
      }),
  );
  const putPerson = writing(
    db,
    db
      .insert(person)
      .values(placeholders(person))
      .onConflictDoUpdate({
        target: [person.entity, person.personId],
        set: {
          ...set,
          householdId: sql`excluded.household_id`,
          nif: sql`excluded.nif`,
          searchKey: sql`excluded.search_key`,
        },
        // Another version of the program may spell the key of a search in another way.
        setWhere: or(differs(person), sql`excluded.search_key <> ${person.searchKey}`) as SQL,
      }),
  );
  const putTitle = writing(
    db,
    db
      .insert(familyTitle)
      .values(placeholders(familyTitle))
      .onConflictDoUpdate({
        target: [familyTitle.entity, familyTitle.titleNumber],
        set,
        setWhere: differs(familyTitle),
      }),
  );
  const putProperty = writing(
    db,
    db
      .insert(property)
      .values(placeholders(property))
      .onConflictDoUpdate({
        target: [property.entity, property.cadastralRef],
        set,
        setWhere: differs(property),
      }),
  );
  const putDiscount = writing(
    db,
    db
      .insert(discount)
      .values(placeholders(discount))
      .onConflictDoUpdate({
        target: [discount.entity, discount.cadastralRef, discount.year],
        set,
        setWhere: differs(discount),
      }),
  );
  const putDeath = writing(
    db,
    db
      .insert(death)
      .values(placeholders(death))
      .onConflictDoUpdate({ target: [death.entity, death.personId], set, setWhere: differs(death) }),
  );
  const nameInTitle = linkRows(db, familyTitlePerson, 'titleNumber');
  const nameHolders = linkRows(db, propertyHolder, 'cadastralRef');

  return (entity: string, rows: RegisterRows, at: number): void =>
    inTransaction(db, () => {
      for (const row of rows.addresses) putAddress.run({ entity, addressId: row.addressId, row });
      for (const row of rows.households)
        putHousehold.run({ entity, householdId: row.householdId, addressId: row.addressId, row });
      for (const row of rows.people)
        putPerson.run({
          entity,
          personId: row.personId,
          householdId: row.householdId ?? null,
          nif: row.nif ?? null,
          searchKey: searchKey([row.givenName, row.surname1, row.surname2 ?? ''].join(' ')),
          row,
        });
      for (const row of rows.titles) {
        const { titleNumber, holderId, beneficiaryIds } = row;
        if (putTitle.run({ entity, titleNumber, row }).changes > 0)
          nameInTitle(entity, titleNumber, [holderId, ...beneficiaryIds]);
      }
      for (const row of rows.properties) {
        const { cadastralRef, holderIds } = row;
        if (putProperty.run({ entity, cadastralRef, row }).changes > 0)
          nameHolders(entity, cadastralRef, holderIds);
      }
      for (const row of rows.discounts)
        putDiscount.run({ entity, cadastralRef: row.cadastralRef, year: row.year, row });
      for (const row of rows.deaths) putDeath.run({ entity, personId: row.personId, row });
      db.insert(registerImport)
        .values({ entity, at })
        .onConflictDoUpdate({ target: registerImport.entity, set: { at } })
        .run();
    });
}
