import { z } from 'zod';
import { identifier } from './identifier.js';
import { outcomes } from './outcome.js';

/** What a person may do about their file, in the words of the law and of the sede. */
export const citizenActions = [
  'confirm',
  'refuse',
  'correct',
  'submit',
  'withdraw',
  'renounce',
  'appeal',
  'claim',
  'askMoreTime',
  'object',
] as const;

export const notificationStates = [
  'madeAvailable',
  'accessed',
  'rejected',
  'deemedRejected',
  'failed',
] as const;

/**
 * What another procedure, started by this one, tells it: how a case of it ended, that one ended in whatever way,
 * or that all those started together have ended.
 */
export const procedureEvents = [...outcomes, 'ended', 'allEnded'] as const;
export type ProcedureEvent = (typeof procedureEvents)[number];

/** What makes a transition happen. Each kind compiles to one reserved event name. */
export const trigger = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('citizen'),
    action: z.enum(citizenActions),
    /** Which form is sent, for actions that carry one. */
    form: identifier.optional(),
  }),
  z.strictObject({ kind: z.literal('officer'), task: identifier, outcome: identifier }),
  z.strictObject({ kind: z.literal('deadline'), deadline: identifier }),
  z.strictObject({
    kind: z.literal('answer'),
    dataNeed: identifier,
    result: z.enum(['verified', 'notVerified', 'unavailable']),
  }),
  z.strictObject({
    kind: z.literal('notification'),
    communication: identifier,
    state: z.enum(notificationStates),
  }),
  z.strictObject({
    kind: z.literal('message'),
    message: identifier,
    correlateBy: z.enum(['case', 'person', 'registerEntry']).default('case'),
  }),
  z.strictObject({
    kind: z.literal('procedure'),
    procedure: identifier,
    event: z.enum(procedureEvents),
  }),
  /** Raised by a `raise` step of this chart. */
  z.strictObject({ kind: z.literal('raised'), event: identifier }),
  /** All sub-phases have finished. */
  z.strictObject({ kind: z.literal('done') }),
  /** At once, when its guard is met. */
  z.strictObject({ kind: z.literal('always') }),
]);
export type Trigger = z.infer<typeof trigger>;
export type CitizenAction = (typeof citizenActions)[number];
export type NotificationState = (typeof notificationStates)[number];
