import { fullName, maskIdentityNumber, type PersonRow } from '@oficio/schemas/registry';
import type { RegisterStore } from '../ports/index.js';

/** How a person stands in a list: the name, and the identity number with asterisks. */
export interface ListedPerson {
  name: string;
  idMasked: string;
  row: PersonRow;
}

/** The people of a page of a list, read at once. */
export async function namesOf(
  register: RegisterStore,
  entity: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, ListedPerson>> {
  const rows = await register.people(entity, [...new Set(personIds)]);
  return new Map(
    rows.map((row) => [
      row.personId,
      { name: fullName(row), idMasked: row.nif === undefined ? '' : maskIdentityNumber(row.nif), row },
    ]),
  );
}
