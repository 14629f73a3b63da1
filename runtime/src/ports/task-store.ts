import type { LocalizedText, Role } from '@oficio/schemas/definition';
import type { CaseSummary } from './case-record.js';
import type { MessageRow } from './message-store.js';
import type { NotificationRow } from './notification-store.js';
import type { Page, PageRequest } from './page.js';

export const taskKinds = [
  /** A task of the procedure. */
  'procedure',
  /** Something that the machine could not do (a letter, a consultation) and a person must look at. */
  'failure',
] as const;

export interface TaskRow {
  taskId: string;
  kind: (typeof taskKinds)[number];
  caseId: string;
  /** Id in the definition, or the kind of the effect that failed. */
  task: string;
  generation: number;
  name: LocalizedText;
  phase: string | null;
  unit: string | null;
  role: Role;
  status: 'open' | 'done' | 'withdrawn';
  /** Account id. */
  assignee: string | null;
  createdAt: number;
  /** Civil date. */
  due: string | null;
  outcome: string | null;
  /** Account that completed it: four eyes is decided with it. */
  completedBy: string | null;
  completedAt: number | null;
  /** For a failure: the effect (`caseId:seq:index`), and why, without personal data. */
  failure: { effectId: string; reason: string } | null;
}

export const workViews = [
  'mine',
  'unassigned',
  'overdue',
  'dueToday',
  'dueSoon',
  'aboutToExpire',
  'suspended',
  'waiting',
  'failed',
  'all',
] as const;
export type WorkView = (typeof workViews)[number];

export interface WorkFilter extends PageRequest {
  view: WorkView;
  accountId: string;
  /** Units of the account; empty means every unit. */
  units: string[];
  procedureId?: string | undefined;
  search?: string | undefined;
  /** Civil dates: today, and the last day that counts as "soon". */
  today: string;
  soonUntil: string;
}

/** A row of work: an open task with its case, or an open case that waits for somebody else (`task` null). */
export interface WorkItem {
  task: TaskRow | null;
  case: CaseSummary;
}

export interface WorkPage extends Page<WorkItem> {
  counts: Record<WorkView, number>;
}

/** What a person did about a failure: had it tried again, or saw to it otherwise. */
export type Settlement = 'retried' | 'byHand';

/** A letter that a person of the office wrote and sent instead of one that the machine could not send. */
export interface LetterByHand {
  message: MessageRow;
  /** First line of its history. */
  note: string;
  /** What is followed from here on, of a notification. */
  notification?: NotificationRow;
}

/** `assigned`: done. */
export type AssignResult = 'assigned' | 'task.unknown' | 'task.closed';

export interface TaskStore {
  find(entity: string, taskId: string): Promise<TaskRow | undefined>;
  listByCase(entity: string, caseId: string): Promise<TaskRow[]>;
  /** Ordered by due date (none last), then by age. */
  work(entity: string, filter: WorkFilter): Promise<WorkPage>;
  assign(entity: string, taskId: string, accountId: string | null): Promise<AssignResult>;
  /**
   * Closes a failure task, with `how` as its outcome: a dead letter that is `retried` goes again at `at` as if for the
   * first time; one seen to `byHand` is given up, and the letter that a person sent instead is recorded with it, unless
   * its order already has one on that channel. Tasks of the procedure close by a step only.
   */
  settleFailure(
    entity: string,
    taskId: string,
    settled: { how: Settlement; by: string; at: number; letter?: LetterByHand | undefined },
  ): Promise<'settled' | 'task.unknown' | 'task.closed' | 'task.letterExists'>;
}
