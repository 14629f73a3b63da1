/** The store in memory: the same promises but the disk's. For tests and for trying a definition. */
import type { DocumentStore, IdempotencyStore, Store, TownStore } from '../../ports/index.js';
import {
  accessLogStore,
  accountStore,
  citizenAccessStore,
  rateLimitStore,
  systemStore,
} from './access-stores.js';
import { calendarChangeStore } from './calendar-change-store.js';
import { caseStore } from './case-store.js';
import { definitionStore } from './definition-store.js';
import { erasureStore } from './erasure-store.js';
import { ordered } from './memory-table.js';
import { type MemoryTables, memoryTables } from './memory-tables.js';
import { messageStore } from './message-store.js';
import { notificationStore } from './notification-store.js';
import { outboxStore } from './outbox-store.js';
import { registerStore } from './register-store.js';
import { preferenceStore, sensorStore } from './sensor-stores.js';
import { taskStore } from './task-store.js';
import { termAlertStore } from './term-alert-store.js';
import { timerStore } from './timer-store.js';

function townStore(tables: MemoryTables): TownStore {
  return {
    list: async () =>
      ordered([...tables.towns.values()], (row) => [row.entity]).map((row) => structuredClone(row)),
    find: async (entity) => structuredClone(tables.towns.get(entity)),
    savedAt: async (entity) => tables.towns.get(entity)?.savedAt,
    async save(town) {
      tables.towns.set(town.entity, structuredClone(town));
    },
    calendars: async (entity) => ordered(tables.calendars.all(entity), (row) => [row.id]),
    async saveCalendar(entity, calendar, savedAt) {
      tables.calendars.put(entity, calendar.id, calendar);
      const town = tables.towns.get(entity);
      if (town) tables.towns.set(entity, { ...town, savedAt: Math.max(town.savedAt + 1, savedAt) });
    },
  };
}

function documentStore(tables: MemoryTables): DocumentStore {
  return {
    async listByCase(entity, caseId) {
      const rows = tables.documents.all(entity, (row) => row.caseId === caseId);
      return ordered(rows, (row) => [row.issuedAt, row.documentId]);
    },
    findByCode: async (entity, code) => tables.documents.all(entity, (row) => row.code === code)[0],
  };
}

function idempotencyStore(tables: MemoryTables): IdempotencyStore {
  return {
    find: async (entity, key) => tables.idempotency.get(entity, key),
    save: async (entity, answer) => tables.idempotency.add(entity, answer.key, answer),
    async purge(entity, { olderThan, after, limit }) {
      const looked = ordered(tables.idempotency.all(entity), ({ key }) => [key])
        .filter(({ key }) => key > after)
        .slice(0, limit);
      const old = looked.filter(({ at }) => at < olderThan);
      for (const { key } of old) tables.idempotency.delete(entity, key);
      return { forgotten: old.length, place: looked.length < limit ? undefined : looked.at(-1)?.key };
    },
  };
}

export function memoryStore(): Store {
  const tables = memoryTables();
  const towns = townStore(tables);
  const messages = messageStore(tables);
  const notifications = notificationStore(tables);
  return {
    towns,
    calendarChanges: calendarChangeStore(tables, towns),
    cases: caseStore(tables),
    termAlerts: termAlertStore(tables),
    timers: timerStore(tables),
    systems: systemStore(tables),
    tasks: taskStore(tables, { messages, notifications }),
    outbox: outboxStore(tables),
    messages,
    notifications,
    documents: documentStore(tables),
    register: registerStore(tables),
    definitions: definitionStore(tables),
    accounts: accountStore(tables),
    citizenAccess: citizenAccessStore(tables),
    sensors: sensorStore(tables),
    preferences: preferenceStore(tables),
    idempotency: idempotencyStore(tables),
    erasure: erasureStore(tables),
    accessLog: accessLogStore(tables),
    rateLimits: rateLimitStore(tables),
    ready: async () => true,
    close: async () => undefined,
  };
}
