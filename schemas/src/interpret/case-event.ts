import { z } from 'zod';
import { localHour } from '../deadlines/index.js';
import { dottedIdentifier, identifier } from '../definition/identifier.js';
import { outcomes } from '../definition/outcome.js';
import { isoDate, scalar } from '../definition/scalar.js';
import { citizenActions, notificationStates } from '../definition/trigger.js';
import { clockMove, taskMove } from './calendar-move.js';

const answers = z.record(identifier, scalar).default({});
const values = z.record(dottedIdentifier, scalar.nullable()).default({});
/** Which start of the deadline, consultation or task the event belongs to; absent means the current one. */
const generation = z.number().int().positive().optional();

/** Everything that can happen to a case. An answer from outside is a new event, never a callback. */
export const caseEvent = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('citizen'),
    action: z.enum(citizenActions),
    form: identifier.optional(),
    answers,
  }),
  z.strictObject({ kind: z.literal('officer'), task: identifier, outcome: identifier, answers, generation }),
  z.strictObject({ kind: z.literal('deadline'), deadline: identifier, generation }),
  z.strictObject({
    kind: z.literal('answer'),
    dataNeed: identifier,
    result: z.enum(['verified', 'notVerified', 'unavailable']),
    values,
    source: z.string().optional(),
    generation,
  }),
  z.strictObject({
    kind: z.literal('notification'),
    communication: identifier,
    state: z.enum(notificationStates),
    /** The day on which it counts: of the disposal, the access, the delivery … by the town's policy. */
    on: isoDate,
    /** Where the law leaves the day open (43.2): terms shown to the person count from the earliest … */
    earliest: isoDate.optional(),
    /** … and nothing is declared lost before a term counted from the latest. */
    latest: isoDate.optional(),
    /** Local hour and minute of `on`, `HH:mm`: terms in hours count from it (30.1). Absent when nobody wrote it down. */
    hour: localHour.optional(),
    /** How it was practised, when not electronically. */
    means: z.enum(['paper', 'publication']).optional(),
  }),
  z.strictObject({ kind: z.literal('message'), message: identifier, values }),
  z.strictObject({
    kind: z.literal('calendar'),
    /** Id of the change of the town's calendar. */
    change: z.string().min(1),
    deadlines: z.array(clockMove),
    tasks: z.array(taskMove),
  }),
  z.strictObject({
    kind: z.literal('procedure'),
    procedure: identifier,
    /** How the case of the other procedure ended, or that the last of those started together did. */
    event: z.enum([...outcomes, 'allEnded']),
    /** That case. */
    caseId: z.string().optional(),
  }),
]);
export type CaseEvent = z.infer<typeof caseEvent>;
export type CaseEventInput = z.input<typeof caseEvent>;

/** Who caused an event. Only an opaque id: names stay in the accounts and the register. */
export const actor = z.strictObject({
  kind: z.enum(['citizen', 'officer', 'clock', 'connector', 'sensor', 'system', 'procedure']),
  id: z.string().optional(),
});
export type Actor = z.infer<typeof actor>;

/** An event with the moment it happened: the interpreter has no clock of its own. */
export interface Envelope {
  event: CaseEvent;
  /** Instant, ISO 8601 in UTC. */
  at: string;
  /** The civil date of `at` in the town's zone. */
  today: string;
  actor: Actor;
}
