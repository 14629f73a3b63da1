import type { Channel, Language, LocalizedText } from '@oficio/schemas/definition';
import type { Page, PageRequest } from './page.js';

export const messageStates = [
  'queued',
  'sent',
  'available',
  'opened',
  'printed',
  'delivered',
  'returned',
  'failed',
] as const;
export type MessageState = (typeof messageStates)[number];

/** A letter exactly as rendered and sent, with the version of its template. */
export interface MessageRow {
  messageId: string;
  /** The effect that asked for it; one message per effect and channel. */
  effectId: string;
  /** Null for a letter that a sensor sends without a case. */
  caseId: string | null;
  procedureId: string;
  /** Version of the procedure whose template was rendered. */
  templateVersion: number;
  communication: string;
  name: LocalizedText;
  personId: string;
  channel: Channel;
  /** Address as used by the channel: never in a log, masked in lists. */
  to: string;
  language: Language;
  subject: string;
  html: string;
  text: string;
  state: MessageState;
  createdAt: number;
  updatedAt: number;
  /** Its person was erased: address and texts are only a mark. */
  erased?: true;
}

export interface MessageHistoryRow {
  at: number;
  state: MessageState;
  note: string;
}

export interface MessageFilter extends PageRequest {
  channel?: string | undefined;
  state?: string | undefined;
  caseId?: string | undefined;
  personId?: string | undefined;
}

export interface MessageStore {
  /** Inserts it with its first line of history; false when the effect already has one on this channel. */
  record(entity: string, message: MessageRow, note: string): Promise<boolean>;
  find(entity: string, messageId: string): Promise<MessageRow | undefined>;
  findByEffect(entity: string, effectId: string): Promise<MessageRow[]>;
  /** Newest first. */
  list(entity: string, filter: MessageFilter): Promise<Page<MessageRow>>;
  history(entity: string, messageId: string): Promise<MessageHistoryRow[]>;
  /** Moves it from one of the `from` states and adds a line of history; false when it was in another. */
  changeState(
    entity: string,
    messageId: string,
    change: { from: readonly MessageState[]; to: MessageState; at: number; note: string },
  ): Promise<boolean>;
}
