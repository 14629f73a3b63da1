/** The store in one SQLite file: migrated before use, durable at every commit. */
import type { Store } from '../../ports/index.js';
import { accessLogStore } from './access-log-store.js';
import { accountStore } from './account-store.js';
import { caseStore } from './cases/case-store.js';
import { citizenAccessStore } from './citizen-access-store.js';
import type { Database } from './database.js';
import { definitionStore } from './definition-store.js';
import { documentStore } from './document-store.js';
import { idempotencyStore } from './idempotency-store.js';
import { messageStore } from './message-store.js';
import { outboxStore } from './outbox/outbox-store.js';
import { preferenceStore } from './preference-store.js';
import { rateLimitStore } from './rate-limit-store.js';
import { registerStore } from './register/register-store.js';
import { sensorStore } from './sensor-store.js';
import { taskStore } from './tasks/task-store.js';
import { timerStore } from './timers/timer-store.js';
import { townStore } from './town-store.js';

/** Takes a database whose migrations are applied; closing the store closes it. */
export function sqliteStore(db: Database): Store {
  return {
    towns: townStore(db),
    cases: caseStore(db),
    timers: timerStore(db),
    tasks: taskStore(db),
    outbox: outboxStore(db),
    messages: messageStore(db),
    documents: documentStore(db),
    register: registerStore(db),
    definitions: definitionStore(db),
    accounts: accountStore(db),
    citizenAccess: citizenAccessStore(db),
    sensors: sensorStore(db),
    preferences: preferenceStore(db),
    idempotency: idempotencyStore(db),
    accessLog: accessLogStore(db),
    rateLimits: rateLimitStore(db),
    async ready() {
      return db.$client.open && !db.$client.readonly && db.$client.prepare('SELECT 1').get() !== undefined;
    },
    async close() {
      if (!db.$client.open) return;
      db.$client.pragma('optimize');
      db.$client.close();
    },
  };
}
