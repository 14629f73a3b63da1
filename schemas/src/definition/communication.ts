import { z } from 'zod';
import { extensible } from './extension.js';
import { identifier } from './identifier.js';
import { localizedText } from './localized-text.js';

export const channels = [
  'electronicNotification',
  'email',
  'sede',
  'post',
  'sms',
  'push',
  'social',
  'board',
] as const;
export type Channel = (typeof channels)[number];

/** *Aviso, comunicación, notificación, publicación*: only a notification starts a term (art. 40). */
export const legalKinds = ['notice', 'communication', 'notification', 'publication'] as const;
export type LegalKind = (typeof legalKinds)[number];

/** A letter: one text per language (Markdown + Liquid), rendered for each channel. */
export const communication = extensible({
  id: identifier,
  name: localizedText,
  legalKind: z.enum(legalKinds),
  /** In order of preference; the next one is used when the person cannot be reached by the first. */
  channels: z.array(z.enum(channels)).min(1),
  subject: localizedText,
  body: localizedText,
  smsText: localizedText.optional(),
  attachments: z.array(identifier).default([]),
  /** The stages as a picture with a text alternative. */
  includeDiagram: z.boolean().default(false),
  replies: z.array(z.enum(['confirm', 'refuse', 'correct', 'neverAgain'])).default([]),
});
export type Communication = z.infer<typeof communication>;

/** A paragraph shared by several letters, inserted with `{% render 'id' %}`. */
export const partial = extensible({ id: identifier, body: localizedText });
export type Partial = z.infer<typeof partial>;
