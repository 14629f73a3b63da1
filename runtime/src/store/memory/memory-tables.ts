/** Everything that the memory store holds: one place, because a commit writes several kinds of row at once. */
import type { CalendarDocument } from '@oficio/schemas/deadlines';
import type { Clock } from '@oficio/schemas/interpret';
import type { RegisterRows } from '@oficio/schemas/registry';
import type {
  AccessLogRow,
  AccountRow,
  CalendarChange,
  CalendarMoveRow,
  CaseOrigin,
  CaseRecord,
  CitizenSession,
  CommandAnswer,
  DocumentRow,
  DraftRow,
  ElectronicMeans,
  IdempotentAnswer,
  JournalRow,
  LinkToken,
  MessageHistoryRow,
  MessageRow,
  NotificationRow,
  OutboxMessage,
  PublishedVersion,
  RefusalRow,
  RegisterEntry,
  SensorHit,
  SensorRun,
  StaffSession,
  SystemAccess,
  TaskRow,
  TermAlert,
  TownRecord,
} from '../../ports/index.js';
import { MemoryTable } from './memory-table.js';

export interface TimerState {
  caseId: string;
  clock: Clock;
  leasedUntil: number;
  attempts: number;
}

export interface OutboxState extends OutboxMessage {
  seq: number;
  position: number;
  status: 'pending' | 'done' | 'dead' | 'abandoned';
  nextAt: number | null;
  leasedUntil: number;
  attempts: number;
  error: string | null;
}

export function memoryTables() {
  return {
    towns: new Map<string, TownRecord>(),
    calendars: new MemoryTable<CalendarDocument>(),
    calendarChanges: new MemoryTable<CalendarChange>(),
    calendarMoves: new MemoryTable<CalendarMoveRow>(),
    calendarHeld: new MemoryTable<{ changeId: string; caseId: string }>(),
    termAlerts: new MemoryTable<TermAlert>(),
    cases: new MemoryTable<CaseRecord>(),
    origins: new MemoryTable<CaseOrigin>(),
    journal: new MemoryTable<JournalRow>(),
    timers: new MemoryTable<TimerState>(),
    counters: new MemoryTable<number>(),
    registerEntries: new MemoryTable<RegisterEntry>(),
    documents: new MemoryTable<DocumentRow>(),
    tasks: new MemoryTable<TaskRow>(),
    outbox: new MemoryTable<OutboxState>(),
    /** By case and key. */
    commandAnswers: new MemoryTable<CommandAnswer>(),
    idempotency: new MemoryTable<IdempotentAnswer>(),
    messages: new MemoryTable<MessageRow>(),
    notifications: new MemoryTable<NotificationRow>(),
    notificationLeases: new MemoryTable<number>(),
    electronicMeans: new MemoryTable<ElectronicMeans>(),
    messageHistory: new MemoryTable<MessageHistoryRow[]>(),
    versions: new MemoryTable<PublishedVersion>(),
    drafts: new MemoryTable<DraftRow>(),
    accounts: new MemoryTable<AccountRow>(),
    systems: new MemoryTable<SystemAccess>(),
    staffSessions: new MemoryTable<StaffSession>(),
    links: new MemoryTable<LinkToken>(),
    citizenSessions: new MemoryTable<CitizenSession>(),
    accessLog: new MemoryTable<AccessLogRow>(),
    rateLimits: new MemoryTable<{ count: number; resetAt: number }>(),
    sensorRuns: new MemoryTable<SensorRun>(),
    sensorHits: new MemoryTable<SensorHit>(),
    refusals: new MemoryTable<RefusalRow>(),
    noOffers: new MemoryTable<{ personId: string; procedureId: string | null }>(),
    register: new Map<string, { rows: RegisterRows; at: number }>(),
  };
}

export type MemoryTables = ReturnType<typeof memoryTables>;
