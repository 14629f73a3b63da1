/** The notifications of the cases (Ley 39/2015 arts. 40-46): their facts, what the case was told, and when to look again. */
import type { NotificationFacts } from '@oficio/schemas/deadlines';
import type { TaskRow } from './task-store.js';

/** What a case is told about a notification, each at most once. */
export const notificationNews = ['dutyMet', 'failed', 'practised'] as const;
export type NotificationNews = (typeof notificationNews)[number];

export interface NotificationRow {
  /** The effect that asked for the letter: one notification for each, through all its channels. */
  effectId: string;
  caseId: string;
  communication: string;
  personId: string;
  facts: NotificationFacts;
  told: NotificationNews[];
  /** Instant (epoch milliseconds) at which there is something to tell the case; null when all is told. */
  dueAt: number | null;
  /** Optimistic version, 1 the first time. */
  version: number;
  createdAt: number;
}

export interface NotificationStore {
  /** Inserts it; false when the effect already has one. */
  open(entity: string, row: NotificationRow): Promise<boolean>;
  find(entity: string, effectId: string): Promise<NotificationRow | undefined>;
  /** In the order in which they were opened. */
  listByCase(entity: string, caseId: string): Promise<NotificationRow[]>;
  /** Those of a case that are due at an instant, earliest first; leases do not count. */
  dueOfCase(entity: string, caseId: string, now: number): Promise<NotificationRow[]>;
  /**
   * Replaces it and ends its lease, if it is still of the version before the given one; false otherwise. In the same
   * transaction adds the tasks that are not there yet and closes the open ones of the given ids.
   */
  save(
    entity: string,
    row: NotificationRow,
    tasks?: { add: TaskRow[]; close: { taskIds: string[]; at: number } },
  ): Promise<boolean>;
  /** Due at `now`, earliest first, leased until `leaseUntil`. Those of a case with an incident wait for a person. */
  claimDue(
    entity: string,
    claim: { now: number; leaseUntil: number; limit: number },
  ): Promise<NotificationRow[]>;
  /** Ends every lease: called at start by the only process of a database. */
  releaseLeases(entity: string): Promise<void>;
  /** Gives one back, to be claimed again not before `retryAt`. */
  release(entity: string, effectId: string, retryAt: number): Promise<void>;
  /** The instant at which the next one can be claimed; undefined when there is none. */
  nextDueAt(entity: string): Promise<number | undefined>;
}
