/** The changes of a town's calendar: what changed, how far the open deadlines have been counted again, and whom it touched. */
import type { CalendarDocument } from '@oficio/schemas/deadlines';
import type { LocalizedText } from '@oficio/schemas/definition';
import type { Page, PageRequest } from './page.js';

export interface CalendarChange {
  changeId: string;
  at: number;
  /** Account id. */
  by: string;
  reason: string;
  /** The layers that change; `before` lacks one that did not exist. */
  before: CalendarDocument[];
  after: CalendarDocument[];
  status: 'running' | 'done';
  /** The last case that was counted again, in the order of their ids. */
  cursor: string | null;
  /** Open cases looked at. */
  cases: number;
}

/** A deadline or a task of a case that the change touched. The journal of the case is the proof; this is its index. */
export interface CalendarMoveRow {
  changeId: string;
  caseId: string;
  personId: string;
  kind: 'deadline' | 'task';
  /** Id of the deadline or task in the definition. */
  target: string;
  generation: number;
  name: LocalizedText;
  /** Civil dates. */
  before: string;
  after: string;
  kept: 'told' | 'past' | null;
}

export interface CalendarProgress {
  cursor: string;
  cases: number;
  moves: CalendarMoveRow[];
  /** Cases that a bug kept from being counted again: listed until a person mends them. */
  held: string[];
}

export interface CalendarChangeCounts {
  moves: number;
  people: number;
  held: number;
}

export interface CalendarChangeStore {
  /**
   * Saves the layers `after` and opens the change, in one transaction. `calendar.stale`: the town was saved
   * since `revision`. `calendar.busy`: another change is still running.
   */
  begin(
    entity: string,
    change: CalendarChange,
    revision: number,
  ): Promise<'begun' | 'calendar.stale' | 'calendar.busy'>;
  /** The change whose open deadlines are being counted again; one at most. */
  running(entity: string): Promise<CalendarChange | undefined>;
  find(entity: string, changeId: string): Promise<CalendarChange | undefined>;
  /** Newest first. */
  list(entity: string, limit: number): Promise<CalendarChange[]>;
  /** Writes what a chunk of cases gave, in one transaction. Writing the same again changes nothing. */
  advance(entity: string, changeId: string, progress: CalendarProgress): Promise<void>;
  finish(entity: string, changeId: string): Promise<void>;
  counts(entity: string, changeId: string): Promise<CalendarChangeCounts>;
  /** In the order of the cases. */
  moves(entity: string, changeId: string, page: PageRequest): Promise<Page<CalendarMoveRow>>;
}
