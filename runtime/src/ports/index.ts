export type { AccessLogRow, AccessLogStore } from './access-log-store.js';
export type { AccountRow, AccountStore, StaffSession } from './account-store.js';
export type {
  CalendarChange,
  CalendarChangeStore,
  CalendarMoveRow,
} from './calendar-change-store.js';
export type { CaseOrigin, StartedCase } from './case-family.js';
export type {
  CaseIncident,
  CaseRecord,
  CaseSubject,
  CaseSummary,
  JournalEntry,
  JournalRow,
} from './case-record.js';
export type { CaseFilter, CaseForEvent, CaseStore, OpenCaseCount, RegisterEntry } from './case-store.js';
export type { Channel, SendResult } from './channel.js';
export type { CitizenAccessStore, CitizenSession, LinkToken } from './citizen-access-store.js';
export type { Answer, Connector, Query } from './connector.js';
export type {
  DefinitionStore,
  DraftRow,
  ProcedureListing,
  PublishedVersion,
  PublishResult,
  SaveDraftResult,
} from './definition-store.js';
export type { DocumentRow, DocumentStore } from './document-store.js';
export type {
  Consultant,
  Courier,
  EffectContext,
  EffectHandlers,
  EffectOutcome,
  Surveyor,
  WebServiceCaller,
} from './effect-handlers.js';
export { type EffectKey, effectIdOf, effectKeyOf } from './effect-id.js';
export type { Erased, ErasureOrder, ErasureResult, ErasureStore, PersonCase } from './erasure-store.js';
export type { Expired } from './expired.js';
export type { IdSource } from './id-source.js';
export type { IdempotencyStore, IdempotentAnswer } from './idempotency-store.js';
export type {
  MessageHistoryRow,
  MessageRow,
  MessageState,
  MessageStore,
} from './message-store.js';
export type { Metrics } from './metrics.js';
export { silentMetrics } from './metrics.js';
export type { NotificationNews, NotificationRow, NotificationStore } from './notification-store.js';
export type {
  ClaimedMessage,
  DamagedMessage,
  OutboxClaim,
  OutboxEffect,
  OutboxMessage,
  OutboxStore,
  ReportEnd,
} from './outbox-store.js';
export type { Page } from './page.js';
export type { ElectronicMeans, PreferenceStore, RefusalRow } from './preference-store.js';
export type { RateLimitStore } from './rate-limit-store.js';
export type { PersonDossier, RegisterStore } from './register-store.js';
export type { SensorRunner } from './sensor-runner.js';
export type { SensorHit, SensorRun, SensorStore } from './sensor-store.js';
export type { CommandAnswer, CommitReceipt, CommitRefusal, CommitResult, StepCommit } from './step-commit.js';
export type { Store } from './store.js';
export { StoreUnwritable } from './store-unwritable.js';
export type { SystemAccess, SystemStore } from './system-store.js';
export type {
  AssignResult,
  LetterByHand,
  Settlement,
  TaskRow,
  TaskStore,
  WorkFilter,
  WorkItem,
  WorkPage,
  WorkView,
} from './task-store.js';
export { workViews } from './task-store.js';
export type { TermAlert, TermAlertStore } from './term-alert-store.js';
export type { DueTimer, TimerStore } from './timer-store.js';
export type { TownRecord, TownStore } from './town-store.js';
export type { SimulatedClock, WallClock } from './wall-clock.js';
export { ClockBackwards } from './wall-clock.js';
