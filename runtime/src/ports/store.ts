/**
 * Where the runtime keeps everything. Coarse verbs over plain data, grouped by aggregate; every call names
 * the town (`entity`) and never sees or moves another's rows. Instants are epoch milliseconds, civil dates
 * `YYYY-MM-DD`. A promise that resolves after a write means that it is on disk. Failures of the disk throw
 * (`StoreUnwritable` when it takes no writes); expected outcomes are values.
 */
import type { AccessLogStore } from './access-log-store.js';
import type { AccountStore } from './account-store.js';
import type { CalendarChangeStore } from './calendar-change-store.js';
import type { CaseStore } from './case-store.js';
import type { CitizenAccessStore } from './citizen-access-store.js';
import type { DefinitionStore } from './definition-store.js';
import type { DocumentStore } from './document-store.js';
import type { ErasureStore } from './erasure-store.js';
import type { IdempotencyStore } from './idempotency-store.js';
import type { MessageStore } from './message-store.js';
import type { NotificationStore } from './notification-store.js';
import type { OutboxStore } from './outbox-store.js';
import type { PreferenceStore } from './preference-store.js';
import type { RateLimitStore } from './rate-limit-store.js';
import type { RegisterStore } from './register-store.js';
import type { SensorStore } from './sensor-store.js';
import type { SystemStore } from './system-store.js';
import type { TaskStore } from './task-store.js';
import type { TermAlertStore } from './term-alert-store.js';
import type { TimerStore } from './timer-store.js';
import type { TownStore } from './town-store.js';

export interface Store {
  readonly towns: TownStore;
  readonly calendarChanges: CalendarChangeStore;
  readonly cases: CaseStore;
  readonly termAlerts: TermAlertStore;
  readonly timers: TimerStore;
  readonly tasks: TaskStore;
  readonly outbox: OutboxStore;
  readonly messages: MessageStore;
  readonly notifications: NotificationStore;
  readonly documents: DocumentStore;
  readonly register: RegisterStore;
  readonly definitions: DefinitionStore;
  readonly accounts: AccountStore;
  readonly citizenAccess: CitizenAccessStore;
  readonly sensors: SensorStore;
  readonly systems: SystemStore;
  readonly preferences: PreferenceStore;
  readonly idempotency: IdempotencyStore;
  readonly erasure: ErasureStore;
  readonly accessLog: AccessLogStore;
  readonly rateLimits: RateLimitStore;
  /** Whether it answers and can write: `/readyz`. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}
