import type { ClockFigureModel } from '../clock/clock-figure-model.js';
import type { IsoDate } from '../dates.js';
import type { LegalStage } from '../stages/picture.js';
import type { PhaseState } from './state.js';

/** A day of the table of counted days. */
export type TermDay = {
  readonly date: IsoDate;
  /** Its number in the count; absent when the day does not count. */
  readonly count?: number | undefined;
  /** Why it does not count. */
  readonly because?: 'weekend' | 'holiday' | 'stopped' | undefined;
};

/** A term counted day by day, for terms that fit in a few weeks. */
export type CountedTerm = {
  /** The day that starts the term; it does not count (Ley 39/2015, article 30.3). */
  readonly start: IsoDate;
  /** From the day after `start` to the last day, without gaps. */
  readonly days: readonly TermDay[];
  readonly today: IsoDate;
  /** The sum as sentences: which days do not count, and why. */
  readonly explanation: string;
};

/** A document of the file. */
export type FileDocument = { readonly name: string; readonly href?: string | undefined };

/** A phase the file went, goes or will go through; one gone through twice comes twice. */
export type TimelinePhase = {
  readonly kind: 'phase';
  readonly name: string;
  readonly description: string;
  readonly state: PhaseState;
  readonly startedOn?: IsoDate | undefined;
  readonly endedOn?: IsoDate | undefined;
  /** Maximum term in words, and the date it falls on once it runs. */
  readonly term?:
    | { readonly words: string; readonly dueOn?: IsoDate | undefined; readonly met?: boolean | undefined }
    | undefined;
  readonly counted?: CountedTerm | undefined;
  /** Its running clock, where it has one of its own. */
  readonly clock?: ClockFigureModel | undefined;
  readonly department: string;
  readonly phone: string;
  /** Issued (with `href`) or to come. */
  readonly document?: FileDocument | undefined;
};

/** A stop of the clock: from when to when, and what it does to the last day (Ley 39/2015, article 22). */
export type StoppedClock = {
  readonly kind: 'stopped';
  readonly name: string;
  /** Dates, days and effect in sentences; `**strong**` allowed. */
  readonly explanation: string;
  readonly document?: FileDocument | undefined;
};

export type TimelineItem = TimelinePhase | StoppedClock;

/** The items of one legal stage, in the order in which they happened and will happen. */
export type TimelineStage = { readonly stage: LegalStage; readonly items: readonly TimelineItem[] };
