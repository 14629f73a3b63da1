import {
  type RegisterFileId,
  type RegisterRow,
  type RegisterRows,
  registerFileOrder,
  registerKey,
} from '@oficio/schemas/registry';
import type { RegisterStore } from '../../ports/index.js';
import { searchKey } from '../search-key.js';
import type { MemoryTables } from './memory-tables.js';

const empty: RegisterRows = {
  addresses: [],
  households: [],
  people: [],
  titles: [],
  properties: [],
  discounts: [],
  deaths: [],
};

function merged<F extends RegisterFileId>(id: F, known: RegisterRows, more: RegisterRows): RegisterRows[F] {
  const byKey = new Map<string, RegisterRow>();
  for (const row of [...known[id], ...more[id]]) byKey.set(registerKey(id, row), row);
  // Rows of one file only: a generic index cannot tell TypeScript so.
  return [...byKey.values()] as unknown as RegisterRows[F];
}

export function registerStore(tables: MemoryTables): RegisterStore {
  const all = (entity: string): RegisterRows => tables.register.get(entity)?.rows ?? empty;
  const nameKey = ({ givenName, surname1, surname2 }: RegisterRows['people'][number]): string =>
    searchKey([givenName, surname1, surname2 ?? ''].join(' '));

  return {
    async import(entity, more, at) {
      const known = all(entity);
      const rows: RegisterRows = {
        addresses: merged('addresses', known, more),
        households: merged('households', known, more),
        people: merged('people', known, more),
        titles: merged('titles', known, more),
        properties: merged('properties', known, more),
        discounts: merged('discounts', known, more),
        deaths: merged('deaths', known, more),
      };
      tables.register.set(entity, { rows: structuredClone(rows), at });
    },

    async knownKeys(entity) {
      const rows = all(entity);
      return Object.fromEntries(
        registerFileOrder.map((id) => [id, new Set(rows[id].map((row) => registerKey(id, row)))]),
      );
    },

    async summary(entity) {
      const rows = all(entity);
      const counts = Object.fromEntries(registerFileOrder.map((id) => [id, rows[id].length]));
      return {
        counts: counts as Record<RegisterFileId, number>,
        loadedAt: tables.register.get(entity)?.at ?? null,
      };
    },

    all: async (entity) => structuredClone(all(entity)),

    person: async (entity, personId) => all(entity).people.find((row) => row.personId === personId),

    people: async (entity, ids) => all(entity).people.filter((row) => ids.includes(row.personId)),

    async dossier(entity, personId) {
      const rows = all(entity);
      const person = rows.people.find((row) => row.personId === personId);
      if (!person) return undefined;
      const household = rows.households.find((row) => row.householdId === person.householdId);
      const members = household
        ? rows.people.filter((row) => row.householdId === household.householdId)
        : [person];
      const ids = new Set(members.map((row) => row.personId));
      const properties = rows.properties.filter((row) => row.holderIds.some((id) => ids.has(id)));
      const refs = new Set(properties.map((row) => row.cadastralRef));
      return {
        person,
        household,
        address: household && rows.addresses.find((row) => row.addressId === household.addressId),
        members,
        titles: rows.titles.filter((row) => [row.holderId, ...row.beneficiaryIds].some((id) => ids.has(id))),
        properties,
        discounts: rows.discounts.filter((row) => refs.has(row.cadastralRef)),
        deaths: rows.deaths.filter((row) => ids.has(row.personId)),
      };
    },

    async search(entity, text, limit) {
      const key = searchKey(text);
      const nif = text.replace(/[\s.-]/g, '').toUpperCase();
      return all(entity)
        .people.filter((row) => nameKey(row).includes(key) || row.nif?.startsWith(nif))
        .sort((one, other) => (nameKey(one) < nameKey(other) ? -1 : 1))
        .slice(0, limit);
    },

    findByNif: async (entity, nif) => all(entity).people.filter((row) => row.nif === nif),
  };
}
