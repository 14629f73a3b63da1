import { z } from 'zod';
import { localizedText } from '../definition/localized-text.js';
import { caseMessage } from './cases.js';
import { caseworkers, contract, everyRole } from './contract.js';
import { notificationView } from './notifications.js';

const row = caseMessage.extend({
  caseId: z.string(),
  caseReference: z.string(),
  procedureName: localizedText,
  /** Whether its delivery is a matter of attempts, with their hours (Ley 39/2015 art. 42.2). */
  isNotification: z.boolean(),
});

export const listMessages = contract({
  id: 'listMessages',
  method: 'GET',
  path: '/api/messages',
  summary: 'Outgoing mail, newest first: what was sent, to whom, through which channel, and how it went.',
  access: everyRole,
  query: z.object({
    channel: z.string().optional(),
    state: z.string().optional(),
    after: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  status: 200,
  reply: z.object({ rows: z.array(row), total: z.number().int(), next: z.string().nullable() }),
  problems: [],
});

export const getMessage = contract({
  id: 'getMessage',
  method: 'GET',
  path: '/api/messages/:messageId',
  summary: 'One message exactly as it was sent.',
  access: caseworkers,
  params: z.object({ messageId: z.string() }),
  status: 200,
  reply: row.extend({
    html: z.string(),
    text: z.string(),
    templateVersion: z.number().int(),
    history: z.array(z.object({ at: z.iso.datetime(), state: z.string(), note: z.string() })),
    /** Null for a letter that is no notification, or was sent before notifications were followed. */
    notification: notificationView.nullable(),
  }),
  problems: ['message.unknown'],
});

export const recordDelivery = contract({
  id: 'recordDelivery',
  method: 'POST',
  path: '/api/messages/:messageId/delivery',
  summary:
    'Records what happened to a letter on paper: printed, delivered or returned. Of a notification only that it is printed: its delivery is an attempt.',
  access: caseworkers,
  params: z.object({ messageId: z.string() }),
  body: z.strictObject({
    state: z.enum(['printed', 'delivered', 'returned']),
    on: z.iso.date(),
    note: z.string().max(500).default(''),
  }),
  status: 204,
  problems: [
    'message.unknown',
    'message.notPaper',
    'message.attemptNeeded',
    'message.alreadyRecorded',
    'message.dateInFuture',
  ],
});
