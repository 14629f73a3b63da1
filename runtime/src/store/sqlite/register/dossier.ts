/** A person with everything that the register says around them. */
import type { PersonRow } from '@oficio/schemas/registry';
import { and, asc, eq, inArray } from 'drizzle-orm';
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

export function readDossier(db: Database) {
  const householdOf = (entity: string, householdId: string) =>
    db
      .select({ row: household.row })
      .from(household)
      .where(and(eq(household.entity, entity), eq(household.householdId, householdId)))
      .get()?.row;
  const addressOf = (entity: string, addressId: string) =>
    db
      .select({ row: address.row })
      .from(address)
      .where(and(eq(address.entity, entity), eq(address.addressId, addressId)))
      .get()?.row;
  const membersOf = (entity: string, householdId: string): PersonRow[] =>
    db
      .select({ row: person.row })
      .from(person)
      .where(and(eq(person.entity, entity), eq(person.householdId, householdId)))
      .orderBy(asc(person.personId))
      .all()
      .map((found) => found.row);
  const titlesOf = (entity: string, people: string[]) =>
    db
      .selectDistinct({ id: familyTitle.titleNumber, row: familyTitle.row })
      .from(familyTitlePerson)
      .innerJoin(
        familyTitle,
        and(
          eq(familyTitle.entity, familyTitlePerson.entity),
          eq(familyTitle.titleNumber, familyTitlePerson.titleNumber),
        ),
      )
      .where(and(eq(familyTitlePerson.entity, entity), inArray(familyTitlePerson.personId, people)))
      .orderBy(asc(familyTitle.titleNumber))
      .all()
      .map((found) => found.row);
  const propertiesOf = (entity: string, people: string[]) =>
    db
      .selectDistinct({ id: property.cadastralRef, row: property.row })
      .from(propertyHolder)
      .innerJoin(
        property,
        and(
          eq(property.entity, propertyHolder.entity),
          eq(property.cadastralRef, propertyHolder.cadastralRef),
        ),
      )
      .where(and(eq(propertyHolder.entity, entity), inArray(propertyHolder.personId, people)))
      .orderBy(asc(property.cadastralRef))
      .all()
      .map((found) => found.row);
  const discountsOf = (entity: string, refs: string[]) =>
    db
      .select({ row: discount.row })
      .from(discount)
      .where(and(eq(discount.entity, entity), inArray(discount.cadastralRef, refs)))
      .orderBy(asc(discount.cadastralRef), asc(discount.year))
      .all()
      .map((found) => found.row);
  const deathsOf = (entity: string, people: string[]) =>
    db
      .select({ row: death.row })
      .from(death)
      .where(and(eq(death.entity, entity), inArray(death.personId, people)))
      .orderBy(asc(death.personId))
      .all()
      .map((found) => found.row);

  return (entity: string, personId: string): PersonDossier | undefined => {
    const found = db
      .select({ row: person.row })
      .from(person)
      .where(and(eq(person.entity, entity), eq(person.personId, personId)))
      .get();
    if (found === undefined) return undefined;
    const home = found.row.householdId === undefined ? undefined : householdOf(entity, found.row.householdId);
    const members = home ? membersOf(entity, home.householdId) : [found.row];
    const people = members.map((member) => member.personId);
    const properties = propertiesOf(entity, people);
    return {
      person: found.row,
      household: home,
      address: home && addressOf(entity, home.addressId),
      members,
      titles: titlesOf(entity, people),
      properties,
      discounts: discountsOf(
        entity,
        properties.map((one) => one.cadastralRef),
      ),
      deaths: deathsOf(entity, people),
    };
  };
}
