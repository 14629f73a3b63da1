/** A person with everything that the register says around them. */
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { PersonDossier } from '../../../ports/index.js';
import type { Database } from '../database.js';
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
} from '../schema/register.js';
import { reading } from '../statement.js';

const entity = sql.placeholder('entity');
const id = sql.placeholder('id');
/** A list of any length in one statement: given as the text of a JSON array. */
const among = sql`(SELECT value FROM json_each(${sql.placeholder('ids')}))`;

/**
 * Each letter and each subject of a sensor asks for one. What people hold is found from the people: joined, SQLite goes
 * through every title and property of the town; and through all its people, without the `+` before their order.
 */
export function readDossier(db: Database) {
  const personRow = { row: person.row };
  const find = reading(
    db,
    db
      .select(personRow)
      .from(person)
      .where(and(eq(person.entity, entity), eq(person.personId, id))),
    personRow,
  );
  const members = reading(
    db,
    db
      .select(personRow)
      .from(person)
      .where(and(eq(person.entity, entity), eq(person.householdId, id)))
      .orderBy(sql`+${person.personId}`),
    personRow,
  );
  const householdRow = { row: household.row };
  const home = reading(
    db,
    db
      .select(householdRow)
      .from(household)
      .where(and(eq(household.entity, entity), eq(household.householdId, id))),
    householdRow,
  );
  const addressRow = { row: address.row };
  const place = reading(
    db,
    db
      .select(addressRow)
      .from(address)
      .where(and(eq(address.entity, entity), eq(address.addressId, id))),
    addressRow,
  );
  const namedIn = db
    .select({ titleNumber: familyTitlePerson.titleNumber })
    .from(familyTitlePerson)
    .where(and(eq(familyTitlePerson.entity, entity), sql`${familyTitlePerson.personId} IN ${among}`));
  const titleRow = { row: familyTitle.row };
  const titles = reading(
    db,
    db
      .select(titleRow)
      .from(familyTitle)
      .where(and(eq(familyTitle.entity, entity), inArray(familyTitle.titleNumber, namedIn)))
      .orderBy(asc(familyTitle.titleNumber)),
    titleRow,
  );
  const held = db
    .select({ cadastralRef: propertyHolder.cadastralRef })
    .from(propertyHolder)
    .where(and(eq(propertyHolder.entity, entity), sql`${propertyHolder.personId} IN ${among}`));
  const propertyRow = { row: property.row };
  const properties = reading(
    db,
    db
      .select(propertyRow)
      .from(property)
      .where(and(eq(property.entity, entity), inArray(property.cadastralRef, held)))
      .orderBy(asc(property.cadastralRef)),
    propertyRow,
  );
  const discountRow = { row: discount.row };
  const discounts = reading(
    db,
    db
      .select(discountRow)
      .from(discount)
      .where(and(eq(discount.entity, entity), sql`${discount.cadastralRef} IN ${among}`))
      .orderBy(asc(discount.cadastralRef), asc(discount.year)),
    discountRow,
  );
  const deathRow = { row: death.row };
  const deaths = reading(
    db,
    db
      .select(deathRow)
      .from(death)
      .where(and(eq(death.entity, entity), sql`${death.personId} IN ${among}`))
      .orderBy(asc(death.personId)),
    deathRow,
  );
  const rowsOf = <Row>(found: { row: Row }[]): Row[] => found.map(({ row }) => row);

  return (town: string, personId: string): PersonDossier | undefined => {
    const subject = find.get({ entity: town, id: personId })?.row;
    if (subject === undefined) return undefined;
    const { householdId } = subject;
    const own = householdId === undefined ? undefined : home.get({ entity: town, id: householdId })?.row;
    const around = own ? rowsOf(members.all({ entity: town, id: own.householdId })) : [subject];
    const people = { entity: town, ids: JSON.stringify(around.map((member) => member.personId)) };
    const holdings = rowsOf(properties.all(people));
    const refs = JSON.stringify(holdings.map(({ cadastralRef }) => cadastralRef));
    return {
      person: subject,
      household: own,
      address: own && place.get({ entity: town, id: own.addressId })?.row,
      members: around,
      titles: rowsOf(titles.all(people)),
      properties: holdings,
      discounts: rowsOf(discounts.all({ entity: town, ids: refs })),
      deaths: rowsOf(deaths.all(people)),
    };
  };
}
