import type { PersonRow, RegisterFileId } from '@oficio/schemas/registry';
import { registerFileOrder } from '@oficio/schemas/registry';
import { and, asc, count, eq, inArray, like, or, sql } from 'drizzle-orm';
import type { RegisterStore } from '../../../ports/index.js';
import { searchKey } from '../../search-key.js';
import type { Database } from '../database.js';
import { parsedOnce } from '../parsed-once.js';
import { person, registerImport } from '../schema/register.js';
import { reading } from '../statement.js';
import type { Synchronous } from '../verbs.js';
import { readDossier } from './dossier.js';
import { importRows } from './import-rows.js';
import { registerKeys, registerTables } from './register-tables.js';

/** Some hundreds of bytes each. */
const PEOPLE_IN_HAND = 1000;

/** All but the reading of the whole register, which takes its time. */
export type RegisterVerbs = Synchronous<Omit<RegisterStore, 'all'>>;

export function registerStore(db: Database): RegisterVerbs {
  const write = importRows(db);
  const dossier = readDossier(db);
  // Asked by each step that begins a term.
  const asStored = { row: sql<string>`${person.row}` };
  const parsedPerson = parsedOnce<PersonRow>(PEOPLE_IN_HAND);
  const onePerson = reading(
    db,
    db
      .select(asStored)
      .from(person)
      .where(
        and(eq(person.entity, sql.placeholder('entity')), eq(person.personId, sql.placeholder('personId'))),
      ),
    asStored,
  );
  const people = (entity: string, condition: ReturnType<typeof eq> | undefined, limit: number) =>
    db
      .select({ row: person.row })
      .from(person)
      .where(and(eq(person.entity, entity), condition))
      .orderBy(asc(person.searchKey), asc(person.personId))
      .limit(limit)
      .all()
      .map((found) => found.row);

  const keysOf = (entity: string, id: RegisterFileId): Set<string> => {
    const table = registerTables[id];
    const key = sql<string>`${sql.join([...registerKeys[id]], sql` || ' ' || `)}`;
    const found = db.select({ key }).from(table).where(eq(table.entity, entity)).all();
    return new Set(found.map((row) => row.key));
  };

  return {
    import(entity, rows, at) {
      write(entity, rows, at);
    },

    knownKeys(entity) {
      return Object.fromEntries(registerFileOrder.map((id) => [id, keysOf(entity, id)]));
    },

    summary(entity) {
      const countOf = (id: RegisterFileId): number =>
        db.select({ n: count() }).from(registerTables[id]).where(eq(registerTables[id].entity, entity)).get()
          ?.n ?? 0;
      const loaded = db.select().from(registerImport).where(eq(registerImport.entity, entity)).get();
      return {
        counts: Object.fromEntries(registerFileOrder.map((id) => [id, countOf(id)])) as Record<
          (typeof registerFileOrder)[number],
          number
        >,
        loadedAt: loaded?.at ?? null,
      };
    },

    person(entity, personId) {
      const found = onePerson.get({ entity, personId });
      return found && parsedPerson(found.row);
    },

    people: (entity, ids) => people(entity, inArray(person.personId, [...ids]), ids.length),

    dossier: (entity, personId) => dossier(entity, personId),

    search(entity, text, limit) {
      const key = searchKey(text);
      const nif = text.replace(/[\s.-]/g, '').toUpperCase();
      return people(entity, or(like(person.searchKey, `%${key}%`), like(person.nif, `${nif}%`)), limit);
    },

    findByNif: (entity, nif) => people(entity, eq(person.nif, nif), 10),
  };
}
