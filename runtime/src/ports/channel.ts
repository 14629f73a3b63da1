import type { Channel as ChannelId, Language } from '@oficio/schemas/definition';

export interface Letter {
  messageId: string;
  to: string;
  language: Language;
  subject: string;
  html: string;
  text: string;
}

export type SendResult =
  | {
      status: 'sent' /** How the channel names it: for tracing a complaint. */;
      channelReference: string | null;
    }
  | { status: 'transient'; reason: string }
  | { status: 'permanent'; reason: string };

/** One way of reaching a person: e-mail, the sede's inbox, the print queue. */
export interface Channel {
  readonly id: ChannelId;
  /** Hands the letter over. Must tell a repetition by `messageId` where the medium allows it. */
  send(entity: string, letter: Letter): Promise<SendResult>;
}
