import type { PersonRow, RegisterRows } from '@oficio/schemas/registry';
import { registerFileOrder, registerKey } from '@oficio/schemas/registry';
import { and, asc, count, eq, inArray, like, or, sql } from 'drizzle-orm';
import type { RegisterStore } from '../../../ports/index.js';
import { searchKey } from '../../search-key.js';
import type { Database } from '../database.js';
import { parsedOnce } from '../parsed-once.js';
import {
  address,
  death,
  discount,
  familyTitle,
  household,
  person,
  property,
  registerImport,
} from '../schema/register.js';
import { reading } from '../statement.js';
import type { Synchronous } from '../verbs.js';
import { readDossier } from './dossier.js';
import { importRows } from './import-rows.js';

const tables = {
  addresses: address,
  households: household,
  people: person,
  titles: familyTitle,
  properties: property,
  discounts: discount,
  deaths: death,
};

/** Some hundreds of bytes each. */
const PEOPLE_IN_HAND = 1000;

export function registerStore(db: Database): Synchronous<RegisterStore> {
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

  const all = (entity: string): RegisterRows => {
    const read = <T extends keyof typeof tables>(id: T) => {
      const table = tables[id];
      const rows = db
        .select({ row: table.row })
        .from(table)
        .where(eq(table.entity, entity))
        .orderBy(sql`rowid`)
        .all();
      // Each table holds the rows of its own file; a generic index cannot tell TypeScript so.
      return rows.map((found) => found.row) as unknown as RegisterRows[T];
    };
    return {
      addresses: read('addresses'),
      households: read('households'),
      people: read('people'),
      titles: read('titles'),
      properties: read('properties'),
      discounts: read('discounts'),
      deaths: read('deaths'),
    };
  };

  return {
    import(entity, rows, at) {
      write(entity, rows, at);
    },

    knownKeys(entity) {
      const rows = all(entity);
      return Object.fromEntries(
        registerFileOrder.map((id) => [id, new Set(rows[id].map((row) => registerKey(id, row)))]),
      );
    },

    summary(entity) {
      const countOf = (id: keyof typeof tables): number =>
        db.select({ n: count() }).from(tables[id]).where(eq(tables[id].entity, entity)).get()?.n ?? 0;
      const loaded = db.select().from(registerImport).where(eq(registerImport.entity, entity)).get();
      return {
        counts: Object.fromEntries(registerFileOrder.map((id) => [id, countOf(id)])) as Record<
          (typeof registerFileOrder)[number],
          number
        >,
        loadedAt: loaded?.at ?? null,
      };
    },

    all: (entity) => all(entity),

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
