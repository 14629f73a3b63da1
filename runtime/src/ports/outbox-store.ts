import type { Outcome } from '@oficio/schemas/definition';
import type { Effect } from '@oficio/schemas/interpret';
import type { TaskRow } from './task-store.js';

/** One of the cases that a step starts together. */
export interface ProcedureInstance {
  /** Whom it is about, when there is one for each member of a household. */
  personId?: string;
  startedBy: string;
  together: number;
}

/** Tells the case that started another one how it ended; without `ended` there was nobody to start it for. */
export interface ReportEnd {
  kind: 'reportEnd';
  to: string;
  procedure: string;
  startedBy: string;
  together: number;
  ended?: { caseId: string; outcome: Outcome };
}

/** Orders that leave the database: done at least once by the relay, each under a stable id. */
export type OutboxEffect =
  | Extract<Effect, { kind: 'communicate' | 'consult' | 'survey' | 'callWebService' }>
  | (Extract<Effect, { kind: 'startProcedure' }> & { instance: ProcedureInstance })
  | ReportEnd;

export interface OutboxMessage {
  /** `caseId:seq:index` (one of several: `.n`): the receiver tells a repetition by it. */
  effectId: string;
  caseId: string;
  effect: OutboxEffect;
  /** Not before this instant (epoch milliseconds): a survey three days after the end. */
  notBefore: number;
  createdAt: number;
}

export interface ClaimedMessage extends OutboxMessage {
  /** Times tried before this one. */
  attempts: number;
  /** The request of HTTP that its step goes back to; absent where there was none. */
  requestId?: string | undefined;
}

/** A message that cannot be read any more: its row, or that of the diary, was damaged. */
export type DamagedMessage = Pick<OutboxMessage, 'effectId' | 'caseId'> & { kind: OutboxEffect['kind'] };

export interface OutboxClaim {
  messages: ClaimedMessage[];
  /** They stop no other: a person is told of each. */
  damaged: DamagedMessage[];
}

export interface OutboxStore {
  /** The oldest that may go now, leased until `leaseUntil`; within a case in the order they were written. */
  claim(entity: string, claim: { now: number; leaseUntil: number; limit: number }): Promise<OutboxClaim>;
  /**
   * Ends every lease. Called at start by the only process of a database: whoever held them is dead, and what
   * they held must not wait for a clock that may stand still.
   */
  releaseLeases(entity: string): Promise<void>;
  markDone(entity: string, effectId: string, at: number): Promise<void>;
  /** Failed for now: tried again at `retryAt`. `error` carries no personal data. */
  retryLater(entity: string, effectId: string, retryAt: number, error: string): Promise<void>;
  /** Failed for good: kept as a dead letter, and a task for a person in the same transaction. */
  bury(entity: string, effectId: string, error: string, task: TaskRow): Promise<void>;
  /** The instant at which the next message can be claimed; undefined when nothing waits. */
  nextAt(entity: string): Promise<number | undefined>;
  counts(entity: string): Promise<{ pending: number; dead: number; oldestAt: number | null }>;
}
