/** A case as stored: its snapshot and the columns that lists and pages read without interpreting it. */
import type { Explanation } from '@oficio/schemas/criteria';
import type { Language, LocalizedText, Outcome } from '@oficio/schemas/definition';
import type {
  Actor,
  CaseEvent,
  Datum,
  Effect,
  GuardExplanation,
  StoredSnapshot,
} from '@oficio/schemas/interpret';

/** Whom a case is about: a person of the register, or a household through its addressee. */
export interface CaseSubject {
  kind: 'person' | 'household';
  id: string;
}

export interface CaseSummary {
  caseId: string;
  /** What the person types on the sede. */
  reference: string;
  /** File number, `2026/IBI-FN/00231`; null while no file is open (an offer). */
  number: string | null;
  procedureId: string;
  procedureVersion: number;
  procedureHash: string;
  entry: string;
  subject: CaseSubject;
  /** The person who is written to and who answers. */
  personId: string;
  /** Language of the letters. */
  language: Language;
  /** Number of journal rows: the optimistic version. */
  version: number;
  openedAt: number;
  updatedAt: number;
  endedAt: number | null;
  outcome: Outcome | null;
  /** Active atomic phases, in document order. */
  activePhases: string[];
  /** Phases ever entered and transitions ever taken, for the chart of the case. */
  visitedPhases: string[];
  takenTransitions: string[];
  /** Civil date of the earliest running deadline. */
  due: string | null;
  termSuspended: boolean;
  /** Last text of a `publishStatus` step. */
  publicStatus: LocalizedText | null;
  /** Set when an event raised a bug: the case waits for a person, the others go on. */
  incident: CaseIncident | null;
  /** When its person was erased: only numbers, dates and phases are left, and `personId` names nobody. */
  erasedAt?: number;
}

/** What is known of a bug, without personal data: the error's own text stays in the log. */
export interface CaseIncident {
  at: number;
  error: string;
  /** Kind of the event that raised it. */
  event: string;
}

export interface CaseRecord extends CaseSummary {
  /** Without state when its person was erased. */
  snapshot: StoredSnapshot;
}

/** One line of the diary of a case: append only, each row bound to the one before by its hash. */
export interface JournalRow {
  caseId: string;
  /** 1 is the opening. */
  seq: number;
  /** When it was really recorded. */
  at: number;
  /** Where the law places it, when that is earlier: the end of a term that was noticed late. */
  legalAt?: number | undefined;
  /** Civil date in the town's zone of the moment where the law places it. */
  today: string;
  actor: Actor;
  /** What caused it: an idempotency key, a timer, an effect of another step. */
  cause: string;
  /** The opening has no event: it carries its entry and fields in `opening`. */
  event: CaseEvent | null;
  opening: JournalOpening | null;
  from: string[];
  to: string[];
  exited: string[];
  entered: string[];
  transitions: string[];
  effects: Effect[];
  explanations: GuardExplanation[];
  /** The request of HTTP that it goes back to, also through a message of the outbox; absent where there was none. */
  requestId?: string | undefined;
  procedureVersion: number;
  procedureHash: string;
  /** SHA-256, hexadecimal, of the hash of the row before and of this one as it is stored. Given by the store. */
  hash: string;
  /** Its person was erased: it says when and between which phases, and the rest is empty. */
  erased?: true;
}

/** A row as a step writes it: the store chains it. */
export type JournalEntry = Omit<JournalRow, 'hash' | 'erased'>;

export interface JournalOpening {
  entry: string;
  fields: Record<string, Datum>;
  /** Why a sensor proposed it, with the values of that day: what is shown to whom contests it. */
  reasons?: Explanation;
}
