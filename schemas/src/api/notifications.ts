import { z } from 'zod';
import { paperAttempt } from '../deadlines/index.js';
import { localizedText } from '../definition/localized-text.js';
import { caseworkers, contract } from './contract.js';

const date = z.iso.date().nullable();

/** A notification as its facts make it, with the articles: what an officer certifies. */
export const notificationView = z.object({
  state: z.enum([
    'notSent',
    'available',
    'posted',
    'accessed',
    'rejected',
    'deemedRejected',
    'delivered',
    'refused',
    'secondAttemptDue',
    'attemptsInvalid',
    'publicationDue',
    'published',
  ]),
  /** Whether it goes by electronic means, so that ten days unopened count as a rejection. */
  electronic: z.boolean(),
  attempts: z.array(z.object({ at: z.string(), result: z.string() })),
  /** The day from which the person's terms count; null until it is practised. */
  effectiveOn: date,
  /** The day on which the duty to notify within the maximum term was met. */
  administrationMetOn: date,
  opensUntil: date,
  /** Last day for the next attempt on paper. */
  attemptBy: date,
  steps: z.array(z.object({ article: z.string(), text: localizedText })),
  warnings: z.array(localizedText),
});
export type NotificationView = z.infer<typeof notificationView>;

const params = z.object({ messageId: z.string() });
const reply = z.object({ notification: notificationView });

export const recordAttempt = contract({
  id: 'recordAttempt',
  method: 'POST',
  path: '/api/messages/:messageId/attempts',
  summary:
    'Records an attempt to deliver a notification on paper, with its day and hour (Ley 39/2015 art. 42.2).',
  access: caseworkers,
  params,
  body: z.strictObject({
    /** Local date and time of the town. */
    at: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
    result: paperAttempt.shape.result,
    note: z.string().max(500).default(''),
  }),
  status: 200,
  reply,
  problems: [
    'message.unknown',
    'message.notPaper',
    'message.notNotification',
    'message.alreadyRecorded',
    'message.dateInFuture',
  ],
});

export const recordPublication = contract({
  id: 'recordPublication',
  method: 'POST',
  path: '/api/messages/:messageId/publication',
  summary:
    'Records that a notification whose delivery failed was published in the BOE (Ley 39/2015 art. 44).',
  access: caseworkers,
  params,
  body: z.strictObject({ on: z.iso.date(), note: z.string().min(3).max(500) }),
  status: 200,
  reply,
  problems: [
    'message.unknown',
    'message.notNotification',
    'message.publicationNotDue',
    'message.dateInFuture',
  ],
});
