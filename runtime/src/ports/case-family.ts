import type { Outcome } from '@oficio/schemas/definition';

/** Where a case comes from that another one started. */
export interface CaseOrigin {
  parentCaseId: string;
  /** The effect of the parent that started it. */
  startedBy: string;
  /** How many that effect started: one for each member of a household, or 1. */
  together: number;
}

/** A case that another one started, and how it stands. */
export interface StartedCase {
  caseId: string;
  startedBy: string;
  endedAt: number | null;
  outcome: Outcome | null;
}
