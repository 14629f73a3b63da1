import { createTransport } from 'nodemailer';
import type { Channel, SendResult } from '../ports/index.js';

/** Answers of a mail server that a second attempt will not change (RFC 5321, 4.2.1): the 5yz family. */
const isPermanent = (error: unknown): boolean => {
  const code =
    typeof error === 'object' && error !== null && 'responseCode' in error ? Number(error.responseCode) : 0;
  return code >= 500 && code < 600;
};

/** What the server said, without the addresses that it may quote. */
const reasonOf = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error);
  return `smtp: ${message.replaceAll(/\S+@\S+/g, '…').slice(0, 200)}`;
};

/**
 * Outgoing e-mail through an SMTP server. No attachments and no remote pictures; the message id is stable, so
 * that a mailbox tells a repetition after a crash.
 */
export function emailChannel(options: { smtpUrl: string; from: string }): Channel & { close(): void } {
  const transport = createTransport(options.smtpUrl, { from: options.from });
  const host = options.from.replace(/^.*@/, '').replaceAll(/[^a-zA-Z0-9.-]/g, '');
  return {
    id: 'email',
    async send(_entity, letter): Promise<SendResult> {
      try {
        const sent = await transport.sendMail({
          messageId: `<${letter.messageId}@${host}>`,
          to: letter.to,
          subject: letter.subject,
          text: letter.text,
          html: letter.html,
          headers: { 'Content-Language': letter.language, 'Auto-Submitted': 'auto-generated' },
          disableFileAccess: true,
          disableUrlAccess: true,
        });
        return { status: 'sent', channelReference: sent.messageId };
      } catch (error) {
        return { status: isPermanent(error) ? 'permanent' : 'transient', reason: reasonOf(error) };
      }
    },
    close: () => transport.close(),
  };
}
