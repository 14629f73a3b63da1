/** The copy of the register, without a person: their rows go, and other people's rows stop naming them. */
import type { SqliteConnection } from '../database.js';

/** Rows about several people, which stay as long as somebody else is in them. */
const shared = ['person', 'family_title', 'property', 'discount'] as const;

/** Inside a transaction. `nobody` takes the place of the person's identifier. */
export function eraseFromRegister(
  client: SqliteConnection,
  { entity, personId, nobody }: { entity: string; personId: string; nobody: string },
): void {
  const run = (statement: string, ...values: string[]) => client.prepare(statement).run(...values);
  const household = client
    .prepare<[string, string], string | null>(
      'SELECT household_id FROM person WHERE entity = ? AND person_id = ?',
    )
    .pluck()
    .get(entity, personId);
  for (const table of ['person', 'death', 'family_title_person', 'property_holder'])
    run(`DELETE FROM ${table} WHERE entity = ? AND person_id = ?`, entity, personId);

  const alone =
    'NOT EXISTS (SELECT 1 FROM %l l WHERE l.entity = %t.entity AND l.%k = %t.%k) AND instr(row, ?) > 0';
  const withoutPeople = (table: string, links: string, key: string) =>
    run(
      `DELETE FROM ${table} WHERE entity = ? AND ${alone.replaceAll('%l', links).replaceAll('%t', table).replaceAll('%k', key)}`,
      entity,
      JSON.stringify(personId),
    );
  withoutPeople('family_title', 'family_title_person', 'title_number');
  withoutPeople('discount', 'property_holder', 'cadastral_ref');
  withoutPeople('property', 'property_holder', 'cadastral_ref');
  for (const table of shared)
    run(
      `UPDATE ${table} SET row = replace(row, ?, ?) WHERE entity = ? AND instr(row, ?) > 0`,
      JSON.stringify(personId),
      JSON.stringify(nobody),
      entity,
      JSON.stringify(personId),
    );

  if (!household) return;
  const home = client
    .prepare<[string, string], string>(
      `DELETE FROM household WHERE entity = ? AND household_id = ?
        AND NOT EXISTS (SELECT 1 FROM person p WHERE p.entity = household.entity AND p.household_id = household.household_id)
        RETURNING address_id`,
    )
    .pluck()
    .get(entity, household);
  if (home !== undefined)
    run(
      `DELETE FROM address WHERE entity = ? AND address_id = ?
        AND NOT EXISTS (SELECT 1 FROM household h WHERE h.entity = address.entity AND h.address_id = address.address_id)
        AND NOT EXISTS (SELECT 1 FROM property p WHERE p.entity = address.entity AND instr(p.row, ?) > 0)`,
      entity,
      home,
      JSON.stringify(home),
    );
}
