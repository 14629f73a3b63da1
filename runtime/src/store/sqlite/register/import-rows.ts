/**
 * Writes register rows in one transaction, each replacing the row of the same key. A row that is as it was is not
 * written: the whole register comes again and again, of which little has changed, and others wait for their turn to
 * write.
 */
import type { RegisterFileId, RegisterRows } from '@oficio/schemas/registry';
import { and, eq, or, type SQL, sql } from 'drizzle-orm';
import { searchKey } from '../../search-key.js';
import { type Database, inTransaction, placeholders } from '../database.js';
import {
  type address,
  familyTitlePerson,
  person,
  propertyHolder,
  registerImport,
} from '../schema/register.js';
import { writing } from '../statement.js';
import { registerKeys, registerTables } from './register-tables.js';

/**
 * Inserts or replaces a row of one file.
 * @param more columns beside the row that are taken out of it.
 * @param respelled what may be new though the row is as it was.
 */
function put(db: Database, id: RegisterFileId, more: Readonly<Record<string, SQL>> = {}, respelled?: SQL) {
  // The tables have the columns that matter here in common; TypeScript cannot see it through so many.
  const table = registerTables[id] as typeof address;
  return writing(
    db,
    db
      .insert(table)
      .values(placeholders(table))
      .onConflictDoUpdate({
        target: [table.entity, ...registerKeys[id]],
        set: { row: sql`excluded.row`, ...more },
        setWhere: or(sql`excluded.row <> ${table.row}`, respelled) as SQL,
      }),
  );
}

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
  const putAddress = put(db, 'addresses');
  const putHousehold = put(db, 'households', { addressId: sql`excluded.address_id` });
  const putPerson = put(
    db,
    'people',
    {
      householdId: sql`excluded.household_id`,
      nif: sql`excluded.nif`,
      searchKey: sql`excluded.search_key`,
    },
    // Another version of the program may spell the key of a search in another way.
    sql`excluded.search_key <> ${person.searchKey}`,
  );
  const putTitle = put(db, 'titles');
  const putProperty = put(db, 'properties');
  const putDiscount = put(db, 'discounts');
  const putDeath = put(db, 'deaths');
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
