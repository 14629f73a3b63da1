/**
 * The verbs of the store over one SQLite connection. SQLite answers at once, so they do too: that is what lets
 * many of them share one transaction. Whoever writes more than one statement uses `inTransaction`.
 */
import type { Store } from '../../ports/index.js';
import { accessLogStore } from './access-log-store.js';
import { accountStore } from './account-store.js';
import { calendarChangeStore } from './calendars/calendar-change-store.js';
import { termAlertStore } from './calendars/term-alert-store.js';
import { type CaseVerbs, caseStore } from './cases/case-store.js';
import { citizenAccessStore } from './citizen-access-store.js';
import type { Database } from './database.js';
import { definitionStore } from './definition-store.js';
import { documentStore } from './document-store.js';
import { erasureStore } from './erasure/erasure-store.js';
import { idempotencyStore } from './idempotency-store.js';
import { messageStore } from './message-store.js';
import { notificationStore } from './notification-store.js';
import { outboxStore } from './outbox/outbox-store.js';
import { preferenceStore } from './preference-store.js';
import { rateLimitStore } from './rate-limit-store.js';
import { type RegisterVerbs, registerStore } from './register/register-store.js';
import { sensorStore } from './sensor-store.js';
import { surroundingsOf } from './surroundings.js';
import { systemStore } from './system-store.js';
import { taskStore } from './tasks/task-store.js';
import { timerStore } from './timers/timer-store.js';
import { townStore } from './town-store.js';

/** A part of the port whose verbs return what the port promises. */
export type Synchronous<Part> = {
  [Verb in keyof Part]: Part[Verb] extends (...given: infer Given) => Promise<infer Answer>
    ? (...given: Given) => Answer
    : never;
};

/** The parts of the port that hold verbs. */
export type StorePart = Exclude<keyof Store, 'ready' | 'close'>;
export type SqliteVerbs = {
  [Part in Exclude<StorePart, 'register'>]: Synchronous<Store[Part]>;
} & { cases: CaseVerbs; register: RegisterVerbs };

/**
 * Takes a database whose migrations are applied.
 * @param around reads what surrounds the cases of a town.
 */
export function sqliteVerbs(db: Database, around = surroundingsOf(db)): SqliteVerbs {
  const messages = messageStore(db);
  const notifications = notificationStore(db);
  return {
    towns: townStore(db),
    calendarChanges: calendarChangeStore(db),
    cases: caseStore(db, around),
    termAlerts: termAlertStore(db),
    timers: timerStore(db),
    tasks: taskStore(db, { messages, notifications }),
    outbox: outboxStore(db),
    messages,
    notifications,
    documents: documentStore(db),
    register: registerStore(db),
    definitions: definitionStore(db),
    accounts: accountStore(db),
    citizenAccess: citizenAccessStore(db),
    sensors: sensorStore(db),
    systems: systemStore(db),
    preferences: preferenceStore(db),
    idempotency: idempotencyStore(db),
    erasure: erasureStore(db),
    accessLog: accessLogStore(db),
    rateLimits: rateLimitStore(db),
  };
}
