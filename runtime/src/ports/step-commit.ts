/**
 * The rows of one step: plain data, computed by `planCommit` and written by `commitStep` in ONE transaction.
 * Numbers (file, register) are given inside the transaction, in order and without gaps.
 */
import type { LocalizedText, Outcome } from '@oficio/schemas/definition';
import type { Clock } from '@oficio/schemas/interpret';
import type { AccessLogRow } from './access-log-store.js';
import type { CaseOrigin } from './case-family.js';
import type { CaseRecord, JournalEntry } from './case-record.js';
import type { DocumentRow } from './document-store.js';
import type { OutboxMessage } from './outbox-store.js';
import type { RefusalRow } from './preference-store.js';
import type { SensorHit } from './sensor-store.js';
import type { TaskRow } from './task-store.js';

export interface StepCommit {
  /** Version that was loaded; 0 opens the case. The commit is refused if it moved meanwhile. */
  expectedVersion: number;
  /** The case after the step. Its `number` is kept, or given now when `fileNumber` asks for one. */
  case: CaseRecord;
  journal: JournalEntry;
  /** Asks for the file number of this series, `<year>/<series>/<five digits>`. */
  fileNumber?: { series: string; year: number };
  /** New and changed clocks only. A running one with `dueAt` is a timer. */
  clocks: Clock[];
  /** Clocks of which nothing changed but that they are over. */
  settledClocks?: Pick<Clock, 'deadline' | 'generation' | 'status'>[];
  tasks: TaskRow[];
  /** Open tasks whose day changes (a change of calendar). */
  redatedTasks: { task: string; generation: number; due: string }[];
  /** Tasks that this step closes. */
  closedTasks: ClosedTask[];
  outbox: OutboxMessage[];
  /** Consultations given up: their pending message is not sent any more. */
  abandoned: { dataNeed: string; generation: number }[];
  documents: DocumentRow[];
  registerEntries: {
    entryId: string;
    book: 'entry' | 'exit';
    name: LocalizedText;
    at: number;
    year: number;
  }[];
  /** "Once per person and period": a second one is refused with `sensor.alreadyReached`. */
  sensorHit?: SensorHit;
  /** Only when the case is opened, by another one. */
  origin?: CaseOrigin;
  /** The person said no: not offered again in the period. */
  refusal?: RefusalRow;
  /** Who saw personal data to bring the step about: a line of the access log. */
  access?: AccessLogRow;
  /** The key of an opening is one for the whole town; that of an event belongs to its case. */
  idempotency: { key: string; bodyHash: string };
}

export interface ClosedTask {
  task: string;
  generation: number;
  status: 'done' | 'withdrawn';
  outcome?: string;
  by?: string;
  at: number;
}

/** What a caller is told, kept with the idempotency key so that a repetition gets the very same. */
export interface CommitReceipt {
  caseId: string;
  reference: string;
  number: string | null;
  version: number;
  activePhases: string[];
  outcome: Outcome | null;
  /** Numbers given in the entry and exit register, `2026-E-RE-000127`. */
  registered: { book: 'entry' | 'exit'; number: string; at: number }[];
}

/** What was answered to a command, under the key that it had. */
export interface CommandAnswer {
  /** SHA-256 of the canonical body. */
  bodyHash: string;
  receipt: CommitReceipt;
}

export const commitRefusals = [
  /** Somebody else moved the case since it was loaded. */
  'case.stale',
  /** The key was used with another body. */
  'idempotency.reused',
  /** The reference belongs to another case: make another. */
  'reference.taken',
  /** The sensor already reached this subject in this period. */
  'sensor.alreadyReached',
] as const;
export type CommitRefusal = (typeof commitRefusals)[number];

export type CommitResult =
  | { ok: true; receipt: CommitReceipt /** True when the key had been answered before. */; replayed: boolean }
  | { ok: false; code: CommitRefusal };
