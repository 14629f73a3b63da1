/**
 * The hands of the relay: each executes one kind of effect at least once. A repetition comes with the same
 * `effectId`, and must do nothing twice.
 */
import type { Procedure } from '@oficio/schemas/definition';
import type { CaseEventInput } from '@oficio/schemas/interpret';
import type { CaseRecord } from './case-record.js';
import type { OutboxEffect } from './outbox-store.js';

export interface EffectContext<K extends OutboxEffect['kind']> {
  entity: string;
  effectId: string;
  effect: Extract<OutboxEffect, { kind: K }>;
  /** The case as it is now (it may have moved since the step that asked). */
  case: CaseRecord;
  /** The definition of the case's version. */
  procedure: Procedure;
  /** 0 the first time. */
  attempt: number;
  /** Epoch milliseconds, and its civil date in the town's zone. */
  now: number;
  today: string;
  /** The request of HTTP that it goes back to: what comes of it is found under the same id. */
  requestId?: string | undefined;
}

export type EffectOutcome =
  /** Done. The events are what came back: each is sent to the case as a new event, once. */
  | { status: 'done'; events: CaseEventInput[] }
  /** The world failed: tried again later. `reason` carries no personal data. */
  | { status: 'transient'; reason: string }
  /** It will never work: dead letter and a task for a person. */
  | { status: 'permanent'; reason: string };

/** Renders a communication in the person's language and hands it to the first channel that reaches them. */
export interface Courier {
  deliver(context: EffectContext<'communicate'>): Promise<EffectOutcome>;
}

/** Asks whoever holds a datum. Its answer is an `answer` event; no answer in time is a transient outcome. */
export interface Consultant {
  ask(context: EffectContext<'consult'>): Promise<EffectOutcome>;
}

/** Sends a satisfaction survey. */
export interface Surveyor {
  send(context: EffectContext<'survey'>): Promise<EffectOutcome>;
}

/** Calls a web service of the town. */
export interface WebServiceCaller {
  call(context: EffectContext<'callWebService'>): Promise<EffectOutcome>;
}

/** An absent hand makes its effects dead letters with a task, never silence. */
export interface EffectHandlers {
  courier: Courier;
  consultant: Consultant;
  surveyor?: Surveyor;
  webServices?: WebServiceCaller;
}
