/** What can be asked of the cases, and how it is answered. */
import type { Explanation } from '@oficio/schemas/criteria';
import type { Language } from '@oficio/schemas/definition';
import type { Actor, CaseEventInput, Datum, StepRefusal } from '@oficio/schemas/interpret';
import type { CaseOrigin, CaseSubject, CommitReceipt, SensorHit } from '../ports/index.js';
import type { Look } from './look.js';

/** Where a command comes from; it is no part of what is asked, and a repeated command may have another. */
export interface Traced {
  /** The request of HTTP that it goes back to; absent for what the runtime does by itself. */
  requestId?: string | undefined;
}

interface Looked {
  /** Written in the transaction of the step, or by itself when there is none (a refusal, a repetition). */
  look?: Look | undefined;
}

export interface OpenCaseCommand extends Traced, Looked {
  procedureId: string;
  /** The latest published version when absent. */
  version?: number;
  entry: string;
  subject: CaseSubject;
  /** Who is written to and answers. */
  personId: string;
  language: Language;
  fields: Record<string, Datum>;
  actor: Actor;
  /** Same key and same command, same answer, any number of times. */
  idempotencyKey: string;
  sensorHit?: SensorHit;
  /** The case that starts this one. */
  origin?: CaseOrigin;
  /** Why the sensor proposes it; kept with the opening. */
  reasons?: Explanation;
}

export interface DispatchCommand extends Traced, Looked {
  caseId: string;
  event: CaseEventInput;
  actor: Actor;
  idempotencyKey: string;
  /**
   * The notification of which this is news, and, when time alone brought it about, the instant (epoch milliseconds) at
   * which the law places it.
   */
  notification?: { effectId: string; dueAt?: number };
  /** The version that the person was looking at; refused with `case.stale` if the case moved since. */
  expectedVersion?: number | undefined;
}

/** What is asked besides the event itself, which has been parsed. */
export type EventCommand = Omit<DispatchCommand, 'event'>;

/** Why a command was not done; nothing was written. `refusal` says it in words when the chart decided. */
export interface CommandRefusal {
  code:
    | StepRefusal['code']
    | 'procedure.unknown'
    | 'entry.unknown'
    | 'case.unknown'
    | 'case.stale'
    | 'case.incident'
    | 'idempotency.reused'
    | 'sensor.alreadyReached'
    | 'task.fourEyes';
  refusal?: StepRefusal;
}

export type CommandResult =
  | { ok: true; receipt: CommitReceipt; replayed: boolean }
  | { ok: false; refused: CommandRefusal };
