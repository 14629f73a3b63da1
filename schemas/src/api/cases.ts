import { z } from 'zod';
import { explanation } from '../criteria/explanation.js';
import { question } from '../definition/form.js';
import { identifier } from '../definition/identifier.js';
import { localizedText } from '../definition/localized-text.js';
import { outcomes } from '../definition/outcome.js';
import { scalar } from '../definition/scalar.js';
import { citizenActions } from '../definition/trigger.js';
import { clockPicture } from '../timeline/clock-picture.js';
import { timelineView } from '../timeline/timeline-view.js';
import { caseworkers, contract, erasers, everyRole } from './contract.js';

const params = z.object({ caseId: z.string() });

/** A clock of the case as the officer sees it. */
export const clockView = z.object({
  deadline: z.string(),
  name: localizedText,
  status: z.enum(['waiting', 'running', 'suspended', 'reached', 'met', 'cancelled']),
  startsFrom: z.iso.date().nullable(),
  due: z.iso.date().nullable(),
  workingDaysLeft: z.number().int().nullable(),
  /** How long, from when to when, and why, in one sentence; null before it begins and for a fixed day of the year. */
  sentence: localizedText.nullable(),
  /** Its days over the calendar; null before it begins. */
  picture: clockPicture.nullable(),
  steps: z.array(z.object({ article: z.string(), text: localizedText })),
  warnings: z.array(localizedText),
});

export const caseAction = z.object({
  /** The event to send. */
  event: z.union([
    z.object({ kind: z.literal('officer'), task: z.string(), outcome: z.string() }),
    z.object({ kind: z.literal('citizen'), action: z.enum(citizenActions), form: z.string().optional() }),
  ]),
  taskId: z.string().nullable(),
  label: localizedText,
  consequence: localizedText.nullable(),
  style: z.enum(['primary', 'neutral', 'negative']),
  questions: z.array(question),
  /** Why it cannot be done by this person or now; null when it can. */
  disabledBecause: localizedText.nullable(),
});

export const journalRow = z.object({
  seq: z.number().int(),
  at: z.iso.datetime(),
  /** "Josep confirms the proposal": a sentence, not an event name. */
  says: localizedText,
  detail: localizedText.nullable(),
  actor: z.object({ kind: z.string(), name: z.string().nullable() }),
  icon: z.enum(['person', 'town', 'administration', 'clock', 'letter', 'document', 'start', 'end', 'pause']),
  hash: z.string(),
});

export const caseMessage = z.object({
  id: z.string(),
  communication: z.string(),
  name: localizedText,
  subject: z.string(),
  language: z.string(),
  channel: z.string(),
  to: z.string(),
  state: z.enum(['queued', 'sent', 'available', 'opened', 'printed', 'delivered', 'returned', 'failed']),
  at: z.iso.datetime(),
});

export const caseView = z.object({
  caseId: z.string(),
  reference: z.string(),
  number: z.string().nullable(),
  procedure: z.object({ id: z.string(), version: z.number().int(), name: localizedText, hash: z.string() }),
  entry: z.string(),
  person: z.object({
    id: z.string(),
    name: z.string(),
    idMasked: z.string(),
    address: z.string(),
    language: z.string(),
  }),
  /** Optimistic version: sent back with an event so that a stale action is told. */
  version: z.number().int(),
  openedAt: z.iso.datetime(),
  outcome: z.enum(outcomes).nullable(),
  incident: z.boolean(),
  /** The current situation in one sentence. */
  situation: localizedText,
  turn: z.enum(['town', 'person', 'otherAdministration', 'nobody']),
  activePhases: z.array(z.string()),
  visitedPhases: z.array(z.string()),
  takenTransitions: z.array(z.string()),
  actions: z.array(caseAction),
  clocks: z.array(clockView),
  /** Holidays of the town's calendar over the days of the clocks, for their picture. */
  holidays: z.array(z.object({ date: z.iso.date(), name: localizedText })),
  reasons: z.array(z.object({ explanation, of: localizedText })),
  data: z.array(
    z.object({
      field: z.string(),
      name: localizedText,
      type: z.string(),
      value: scalar.nullable(),
      source: z.string(),
      on: z.iso.date(),
    }),
  ),
  tasks: z.array(
    z.object({
      id: z.string(),
      name: localizedText,
      status: z.enum(['open', 'done', 'withdrawn']),
      assignee: z.string().nullable(),
      due: z.iso.date().nullable(),
      outcome: localizedText.nullable(),
      /** Something that the machine gave up: why, and what may be done about it. */
      failure: z
        .object({
          /** Its letter, or its datum. */
          about: localizedText.nullable(),
          reason: localizedText,
          mayRetry: z.boolean(),
          /** False for what ends by recording something on its letter, and for who has not the post. */
          maySettle: z.boolean(),
          /** The letter of which it is, where it was written. */
          messageId: z.string().nullable(),
          /** Of a letter that an officer may have written instead: since which day, and whether its delivery counts. */
          byHand: z.object({ since: z.iso.date(), notification: z.boolean() }).nullable(),
        })
        .nullable(),
    }),
  ),
  messages: z.array(caseMessage),
  documents: z.array(
    z.object({ id: z.string(), name: localizedText, issuedAt: z.iso.datetime(), code: z.string() }),
  ),
  journal: z.array(journalRow),
  timeline: timelineView,
});
export type CaseView = z.infer<typeof caseView>;

export const listCases = contract({
  id: 'listCases',
  method: 'GET',
  path: '/api/cases',
  summary: 'Cases of the town, newest first, found by number, reference, name, procedure or state.',
  access: caseworkers,
  query: z.object({
    search: z.string().max(100).optional(),
    procedure: z.string().optional(),
    state: z.enum(['open', 'closed', 'all']).default('open'),
    after: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  status: 200,
  reply: z.object({
    rows: z.array(
      z.object({
        caseId: z.string(),
        reference: z.string(),
        number: z.string().nullable(),
        subject: z.string(),
        procedureName: localizedText,
        phaseName: localizedText,
        openedAt: z.iso.datetime(),
        due: z.iso.date().nullable(),
        outcome: z.enum(outcomes).nullable(),
      }),
    ),
    total: z.number().int(),
    next: z.string().nullable(),
  }),
  problems: [],
});

export const getCase = contract({
  id: 'getCase',
  method: 'GET',
  path: '/api/cases/:caseId',
  summary: 'Everything about one case that the account may see; the look is logged.',
  access: caseworkers,
  params,
  status: 200,
  reply: caseView,
  problems: ['case.unknown'],
});

export const openCase = contract({
  id: 'openCase',
  method: 'POST',
  path: '/api/cases',
  summary: 'Opens a case at the counter for a person (assisted application).',
  access: caseworkers,
  body: z.strictObject({
    procedureId: z.string(),
    entry: z.string(),
    personId: z.string(),
    answers: z.record(z.string(), scalar).default({}),
  }),
  status: 201,
  reply: z.object({ caseId: z.string(), reference: z.string(), number: z.string().nullable() }),
  problems: ['procedure.unknown', 'person.unknown', 'answers.invalid'],
});

export const postCaseEvent = contract({
  id: 'postCaseEvent',
  method: 'POST',
  path: '/api/cases/:caseId/events',
  summary:
    'An officer resolves a task, or records at the counter what the person decides. Needs Idempotency-Key.',
  access: caseworkers,
  params,
  body: z.strictObject({
    event: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('officer'),
        task: identifier,
        outcome: identifier,
        answers: z.record(identifier, scalar).default({}),
      }),
      z.strictObject({
        kind: z.literal('citizen'),
        action: z.enum(citizenActions),
        form: identifier.optional(),
        answers: z.record(identifier, scalar).default({}),
        /** How the person was identified at the counter. */
        identifiedBy: z.string().min(3).max(200),
      }),
    ]),
    version: z.number().int().optional(),
  }),
  status: 200,
  reply: z.object({
    caseId: z.string(),
    version: z.number().int(),
    activePhases: z.array(z.string()),
    outcome: z.enum(outcomes).nullable(),
  }),
  problems: [
    'case.unknown',
    'case.stale',
    'case.closed',
    'event.unknown',
    'event.notNow',
    'event.conditionNotMet',
    'event.obsolete',
    'answers.invalid',
    'task.notYours',
    'task.fourEyes',
    'idempotency.missing',
    'idempotency.reused',
  ],
});

export const searchPeople = contract({
  id: 'searchPeople',
  method: 'GET',
  path: '/api/people',
  summary: 'People of the register by name or identity number; identity numbers come masked.',
  access: everyRole,
  query: z.object({
    search: z.string().min(2).max(100),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  status: 200,
  reply: z.object({
    people: z.array(
      z.object({
        personId: z.string(),
        name: z.string(),
        idMasked: z.string(),
        age: z.number().int().nullable(),
        address: z.string(),
        openCases: z.number().int(),
      }),
    ),
  }),
  problems: [],
});

/** The case that keeps a person from being erased, among the `current` of the refusal. */
export const keptCase = z.object({
  caseId: z.string(),
  /** File number, or the reference of an offer. */
  reference: z.string(),
  procedureName: localizedText,
  /** Last civil day on which it must be kept; null while the case is open. */
  until: z.iso.date().nullable(),
});
export type KeptCase = z.infer<typeof keptCase>;

export const erasePerson = contract({
  id: 'erasePerson',
  method: 'POST',
  path: '/api/people/:personId/erasure',
  summary:
    'Erases a person for ever: destroys their key and removes what is clear about them. Needs Idempotency-Key.',
  access: erasers,
  params: z.object({ personId: z.string() }),
  body: z.strictObject({
    /** Why, for the log; it must name nobody. */
    reason: z.string().trim().min(10).max(500),
  }),
  status: 200,
  reply: z.object({ cases: z.number().int(), letters: z.number().int() }),
  problems: [
    'person.unknown',
    'person.openCases',
    'person.retention',
    'person.casesChanged',
    'idempotency.missing',
    'idempotency.reused',
  ],
});

/** Field values of a register person for trying a draft: what the sensor would gather about them. */
export const simulatePerson = contract({
  id: 'simulatePerson',
  method: 'POST',
  path: '/api/preview/person',
  summary: 'What a sensor of a draft gathers about a person of the register and how its conditions turn out.',
  access: everyRole,
  body: z.strictObject({
    procedure: z.record(z.string(), z.unknown()),
    sensorId: z.string(),
    personId: z.string(),
  }),
  status: 200,
  reply: z.object({
    fields: z.record(
      z.string(),
      z.object({ value: scalar.nullable(), source: z.string(), on: z.iso.date() }),
    ),
    explanation,
  }),
  problems: ['definition.invalid', 'sensor.unknown', 'person.unknown'],
});

export const retryCase = contract({
  id: 'retryCase',
  method: 'POST',
  path: '/api/cases/:caseId/retry',
  summary: 'Tries again a case that a fault stopped. Harmless on one that works.',
  access: caseworkers,
  params,
  status: 200,
  reply: z.object({ caseId: z.string() }),
  problems: ['case.unknown'],
});
