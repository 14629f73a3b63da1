import { z } from 'zod';
import { calendarDocument } from '../deadlines/calendar-document.js';
import { localizedText } from '../definition/localized-text.js';
import { caseworkers, contract, everyRole } from './contract.js';

/** Who answers for the calendar of the town: its secretary (legal officer) and whoever manages its procedures. */
export const calendarKeepers = ['legalOfficer', 'procedureManager'] as const;

/** A deadline, or the day of a task, that a change of calendar touches. */
export const calendarMove = z.object({
  caseId: z.string(),
  number: z.string().nullable(),
  reference: z.string(),
  procedureName: localizedText,
  /** The name for whoever attends cases, initials for the others. */
  subject: z.string(),
  idMasked: z.string(),
  kind: z.enum(['deadline', 'task']),
  name: localizedText,
  before: z.iso.date(),
  after: z.iso.date(),
  /** `told`: nothing is lost before the old day. `past`: the old day stays, the new one being gone. */
  kept: z.enum(['told', 'past']).nullable(),
});

export const calendarChange = z.object({
  changeId: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
  reason: z.string(),
  /** Layers before and after; `before` lacks a layer that did not exist. */
  before: z.array(calendarDocument),
  after: z.array(calendarDocument),
  /** `running`: the open deadlines are being counted again. */
  status: z.enum(['running', 'done']),
  /** Open cases looked at, deadlines and tasks touched, people concerned; they grow while it runs. */
  counts: z.object({
    cases: z.number().int(),
    moves: z.number().int(),
    people: z.number().int(),
    /** Cases that could not be counted again and wait for a person. */
    held: z.number().int(),
  }),
});

const layers = z.array(calendarDocument).min(1).max(8);
/** The `revision` that was read: a change made on an older one is refused. */
const revision = z.number().int();

export const getCalendars = contract({
  id: 'getCalendars',
  method: 'GET',
  path: '/api/calendars',
  summary: 'The layers of holidays that count the terms of the town, the widest first.',
  access: everyRole,
  status: 200,
  reply: z.object({
    revision,
    /** Ids of the town's own layer and of its organ's, which may not exist yet. */
    townLayer: z.string(),
    organLayer: z.string(),
    layers: z.array(calendarDocument),
  }),
  problems: [],
});

export const previewCalendars = contract({
  id: 'previewCalendars',
  method: 'POST',
  path: '/api/calendars/preview',
  summary: 'Which open deadlines would move if these layers were saved; nothing is saved.',
  access: calendarKeepers,
  body: z.strictObject({ layers }),
  status: 200,
  reply: z.object({
    counts: z.object({
      cases: z.number().int(),
      moves: z.number().int(),
      people: z.number().int(),
    }),
    /** The first ones, in the order of the cases. */
    moves: z.array(calendarMove),
  }),
  problems: ['calendar.unknown', 'calendar.otherLayer'],
});

export const saveCalendars = contract({
  id: 'saveCalendars',
  method: 'PUT',
  path: '/api/calendars',
  summary: 'Saves layers and has every open deadline counted again; the answer does not wait for that.',
  access: calendarKeepers,
  body: z.strictObject({ layers, revision, reason: z.string().trim().min(3).max(300) }),
  status: 202,
  reply: z.object({ changeId: z.string() }),
  problems: ['calendar.unknown', 'calendar.otherLayer', 'calendar.stale', 'calendar.busy'],
});

export const listCalendarChanges = contract({
  id: 'listCalendarChanges',
  method: 'GET',
  path: '/api/calendar-changes',
  summary: 'The changes of the calendar of the town, newest first.',
  access: everyRole,
  status: 200,
  reply: z.object({ changes: z.array(calendarChange) }),
  problems: [],
});

export const getCalendarChange = contract({
  id: 'getCalendarChange',
  method: 'GET',
  path: '/api/calendar-changes/:changeId',
  summary:
    'A change of the calendar with the deadlines that it moved and the people concerned, page by page.',
  access: [...caseworkers, 'procedureManager'],
  params: z.object({ changeId: z.string() }),
  query: z.object({
    after: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  status: 200,
  reply: z.object({ change: calendarChange, moves: z.array(calendarMove), next: z.string().nullable() }),
  problems: ['calendarChange.unknown'],
});
