import { channels } from '@oficio/schemas/definition';
import { z } from 'zod';

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

/** What the address of the outgoing mail says. */
export const messagesSearch = z.object({
  channel: z.enum(channels).optional().catch(undefined),
  state: z.enum(messageStates).optional().catch(undefined),
  after: z.string().min(1).optional().catch(undefined),
});
export type MessagesSearch = z.infer<typeof messagesSearch>;
