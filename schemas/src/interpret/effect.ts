import type { LegalReference } from '../definition/legal-reference.js';
import type { LocalizedText } from '../definition/localized-text.js';
import type { Outcome } from '../definition/outcome.js';
import type { DeadlineAnchor, Scope } from '../definition/step.js';
import type { Term, UntilDate } from '../definition/term.js';
import type { ClockMove, TaskMove } from './calendar-move.js';
import type { Datum } from './datum.js';
import type { Residence } from './residence.js';

/** Who must act within a term: the person, or it cannot be told. Terms of the town or of other bodies have none. */
export type TermObligor = 'person' | 'unclear';

/** How the date of a deadline is found, kept with the timer so that it can be explained and recomputed. */
export interface DeadlineRule {
  term?: Term;
  until?: UntilDate;
  /** Year of `until`, already read from its field. */
  untilYear?: number;
  from: DeadlineAnchor;
  /** The anchor date when `from` is a field. */
  fromDate?: string;
  /** Absent: the town's own term, which counts by the town's calendar alone (art. 30.6 speaks of the person). */
  obligor?: TermObligor;
}

/**
 * What a step asks the world to do; the runtime executes each once, keyed by case, sequence and index.
 * To add one: extend this union, the compiler's step table, the runtime's `perform-effect` switch (the
 * type checker names the places), and a scenario that shows it.
 */
export type Effect =
  | { kind: 'openFile'; entry: string }
  | { kind: 'communicate'; communication: string; phase: string }
  | {
      kind: 'consult';
      dataNeed: string;
      generation: number;
      retry?: { times: number; within: Term };
      phase: string;
    }
  | { kind: 'abandonConsultation'; dataNeed: string; generation: number }
  | { kind: 'assignTask'; task: string; generation: number; phase: string }
  | { kind: 'withdrawTask'; task: string; generation: number }
  | { kind: 'completeTask'; task: string; generation: number; outcome: string }
  | { kind: 'issueDocument'; document: string; name: LocalizedText; phase: string }
  | {
      kind: 'startDeadline';
      deadline: string;
      generation: number;
      rule: DeadlineRule;
      scope: Scope;
      phase: string;
      name?: LocalizedText;
      residence?: Residence;
    }
  /**
   * The event from which a waiting deadline counts has happened; `latest` where the law leaves its day open, `hour`
   * (local, `HH:mm`) where it is known.
   */
  | {
      kind: 'anchorDeadline';
      deadline: string;
      generation: number;
      on: string;
      latest?: string;
      hour?: string;
      residence?: Residence;
    }
  /** `metOn`: the day on which a notification met what the maximum term asked for (arts. 40.4, 43.3). */
  | { kind: 'cancelDeadline'; deadline: string; generation: number; metOn?: string }
  | { kind: 'reachDeadline'; deadline: string; generation: number }
  /** The town's calendar changed: the clock has other dates. The dates travel with it, so that a replay gives the same. */
  | ({ kind: 'redateDeadline' } & ClockMove)
  /** The same for the day by which a task should be done. */
  | ({ kind: 'redateTask' } & TaskMove)
  | { kind: 'extendDeadline'; deadline: string; generation: number; by: Term; legalBasis?: LegalReference }
  | {
      kind: 'suspendTerm';
      reason: LocalizedText;
      legalBasis: LegalReference;
      communicatedBy: string;
      cap?: Term;
    }
  /** The communication of the suspension has taken effect: only from then does the term stop. */
  | { kind: 'communicateSuspension'; communicatedBy: string; on: string }
  | { kind: 'resumeTerm' }
  | { kind: 'extendTerm'; by: Term; reason: LocalizedText; legalBasis: LegalReference }
  | { kind: 'setField'; field: string; datum: Datum }
  | { kind: 'register'; book: 'entry' | 'exit'; name: LocalizedText }
  | {
      kind: 'startProcedure';
      procedure: string;
      entry: string;
      fields: Record<string, Datum>;
      forEach?: 'householdMember';
    }
  | { kind: 'survey'; survey: string; after?: Term }
  | { kind: 'publishStatus'; status: LocalizedText }
  | { kind: 'callWebService'; service: string; fields: Record<string, Datum> }
  | { kind: 'closeCase'; phase: string; outcome: Outcome };

export type EffectKind = Effect['kind'];
