import type { LocalizedText } from '@oficio/schemas/definition';
import type { Clock } from '@oficio/schemas/interpret';
import type { CaseOrigin, StartedCase } from './case-family.js';
import type { CaseIncident, CaseRecord, CaseSummary, JournalRow } from './case-record.js';
import type { Page, PageRequest } from './page.js';
import type { CommandAnswer, CommitResult, StepCommit } from './step-commit.js';

export interface CaseFilter extends PageRequest {
  /** Part of a file number, a reference, or the person's name (case and accents do not count). */
  search?: string;
  procedureId?: string;
  personId?: string;
  state: 'open' | 'closed' | 'all';
}

export interface OpenCaseCount {
  procedureId: string;
  version: number;
  open: number;
}

export interface RegisterEntry {
  entryId: string;
  caseId: string;
  book: 'entry' | 'exit';
  /** `2026-E-RE-000127`, `2026-S-RE-000031`. */
  number: string;
  name: LocalizedText;
  at: number;
}

/** A case with its clocks, and what around it decides what an event finds. */
export interface CaseForEvent {
  case: CaseRecord;
  clocks: Clock[];
  /** `savedAt` of its town: with which calendar its terms are counted now. */
  townSavedAt: number | undefined;
  /** When some case of the town, this one or another, must be told something of a notification; null when none must. */
  townNotificationDueAt: number | null;
}

export interface CaseStore {
  /** Everything of a step, or nothing. Resolves only when it is on disk. */
  commitStep(entity: string, commit: StepCommit): Promise<CommitResult>;
  /** The case with its clocks, as the next step needs them. */
  load(entity: string, caseId: string): Promise<{ case: CaseRecord; clocks: Clock[] } | undefined>;
  /** The same, with what an event has to look at besides. */
  loadForEvent(entity: string, caseId: string): Promise<CaseForEvent | undefined>;
  /**
   * The case as this process last left it, without looking whether it still is; undefined when it is not in hand. Only
   * to step from: the commit of what is no longer so is refused as stale.
   */
  recall(entity: string, caseId: string): Promise<CaseForEvent | undefined>;
  /**
   * What was answered to a command of the case under that key. Asked after `load`, it tells of every command that
   * the commit of what was loaded could repeat: one that comes later makes that commit stale.
   */
  answerOf(entity: string, caseId: string, key: string): Promise<CommandAnswer | undefined>;
  findByReference(entity: string, reference: string): Promise<CaseSummary | undefined>;
  /** The case of a file number, or of a number of the entry and exit register. */
  findByNumber(entity: string, number: string): Promise<CaseSummary | undefined>;
  findByRegisterEntry(entity: string, number: string): Promise<CaseSummary | undefined>;
  /** Open cases in the order of their ids, after the one given: to go through them all in chunks. */
  openAfter(entity: string, after: string | null, limit: number): Promise<CaseSummary[]>;
  /** Newest first. */
  list(entity: string, filter: CaseFilter): Promise<Page<CaseSummary>>;
  journal(entity: string, caseId: string): Promise<JournalRow[]>;
  /**
   * The place of the first row of the diary that does not follow from the one before, was changed, or is
   * missing; undefined when the whole diary holds. Needs no key, and holds for erased cases.
   */
  brokenLink(entity: string, caseId: string): Promise<number | undefined>;
  clocks(entity: string, caseId: string): Promise<Clock[]>;
  registerEntries(entity: string, caseId: string): Promise<RegisterEntry[]>;
  countOpen(entity: string): Promise<OpenCaseCount[]>;
  /** Open cases of a procedure about any of these people or households. */
  openSubjects(
    entity: string,
    procedureId: string,
  ): Promise<{ caseId: string; subject: string; personId: string }[]>;
  /** Where a case comes from; undefined for one that nobody else's file started. */
  origin(entity: string, caseId: string): Promise<CaseOrigin | undefined>;
  /** The cases that a case started, in the order in which they were opened. */
  startedFrom(entity: string, parentCaseId: string): Promise<StartedCase[]>;
  /** Marks or clears (null) an incident. Touches no journal, no version. */
  setIncident(entity: string, caseId: string, incident: CaseIncident | null): Promise<void>;
}
