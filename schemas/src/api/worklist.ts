import { z } from 'zod';
import { localizedText } from '../definition/localized-text.js';
import { legalStages } from '../definition/phase.js';
import { caseworkers, contract, everyRole } from './contract.js';

export const worklistViews = [
  'mine',
  'unassigned',
  'overdue',
  'dueToday',
  'dueSoon',
  /** An alert was raised: the maximum term, or the day of a task, is about to pass. */
  'aboutToExpire',
  'suspended',
  'waiting',
  'failed',
  'all',
] as const;

export const workRow = z.object({
  taskId: z.string().nullable(),
  caseId: z.string(),
  number: z.string().nullable(),
  reference: z.string(),
  /** Name, or the address of a household; identity documents come masked. */
  subject: z.string(),
  subjectDetail: z.string(),
  procedureId: z.string(),
  procedureName: localizedText,
  taskName: localizedText.nullable(),
  /** Of what the machine could not do: why. */
  reason: localizedText.nullable(),
  phaseName: localizedText,
  stage: z.enum(legalStages).nullable(),
  turn: z.enum(['town', 'person', 'otherAdministration', 'nobody']),
  due: z.iso.date().nullable(),
  workingDaysLeft: z.number().int().nullable(),
  calendar: z.string(),
  suspended: z.boolean(),
  assignee: z.object({ id: z.string(), name: z.string(), initials: z.string() }).nullable(),
  flags: z.array(
    z.enum(['aboutToExpire', 'vulnerable', 'missingData', 'returnedLetter', 'failedSending', 'incident']),
  ),
});

export const getWorklist = contract({
  id: 'getWorklist',
  method: 'GET',
  path: '/api/worklist',
  summary: 'What must be done: counts per view, and one page of rows ordered by due date.',
  access: caseworkers,
  query: z.object({
    view: z.enum(worklistViews).default('mine'),
    procedure: z.string().optional(),
    search: z.string().max(100).optional(),
    after: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  status: 200,
  reply: z.object({
    counts: z.record(z.enum(worklistViews), z.number().int()),
    rows: z.array(workRow),
    /** References of the files of this page that cannot be shown, because the database is damaged. */
    unreadable: z.array(z.string()),
    total: z.number().int(),
    next: z.string().nullable(),
  }),
  problems: [],
});

export const assignTask = contract({
  id: 'assignTask',
  method: 'POST',
  path: '/api/tasks/:taskId/assignee',
  summary: 'Gives a task to oneself or to a colleague of its unit.',
  access: caseworkers,
  params: z.object({ taskId: z.string() }),
  body: z.strictObject({ accountId: z.string().nullable(), reason: z.string().max(300).optional() }),
  status: 204,
  problems: ['task.unknown', 'task.closed', 'task.otherUnit'],
});

/** zod: a letter that a person of the office wrote and sent on paper. */
const letterByHand = z.strictObject({
  /** Civil date on which it left. */
  on: z.iso.date(),
  /** To whom and where, as written on the envelope. */
  to: z.string().trim().min(3).max(300),
  /** Where its copy is kept, its number of exit. */
  note: z.string().trim().max(500).default(''),
});

export const settleFailure = contract({
  id: 'settleFailure',
  method: 'POST',
  path: '/api/tasks/:taskId/settlement',
  summary:
    'Ends the task of something that the machine could not do: has it tried again, or says that a person saw to it.',
  access: caseworkers,
  params: z.object({ taskId: z.string() }),
  body: z.discriminatedUnion('how', [
    z.strictObject({ how: z.literal('retried') }),
    z.strictObject({
      how: z.literal('byHand'),
      /** A letter that left on paper instead of the one that failed; absent when none was needed. */
      letter: letterByHand.optional(),
    }),
  ]),
  status: 204,
  problems: [
    'task.unknown',
    'task.closed',
    'task.notYours',
    'task.notRetriable',
    'task.recordedOnLetter',
    'task.noLetter',
    'task.letterExists',
    'letter.dateOutside',
    'case.closed',
  ],
});

export const listColleagues = contract({
  id: 'listColleagues',
  method: 'GET',
  path: '/api/colleagues',
  summary: 'The accounts of the town, to hand work over.',
  access: everyRole,
  status: 200,
  reply: z.object({
    colleagues: z.array(z.object({ id: z.string(), name: z.string(), units: z.array(z.string()) })),
  }),
  problems: [],
});
