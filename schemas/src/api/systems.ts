/** What other systems tell the cases: a registry, a post office, another administration. */
import { z } from 'zod';
import { dottedIdentifier, identifier } from '../definition/identifier.js';
import { scalar } from '../definition/scalar.js';
import { contract } from './contract.js';

/** Which case a message is for: one place of the law's three, as its trigger says. */
const correlation = z.union([
  z
    .strictObject({ case: z.string().min(1).max(64) })
    .describe('File number, or the reference of the person.'),
  z.strictObject({ person: z.string().min(1).max(32) }).describe('Identity number of the person.'),
  z
    .strictObject({ registerEntry: z.string().min(1).max(32) })
    .describe('Number of the entry or exit register.'),
]);
export type Correlation = z.infer<typeof correlation>;

export const sendMessage = contract({
  id: 'sendMessage',
  method: 'POST',
  path: '/api/inbound-messages',
  summary:
    'Tells the cases that wait for it something that happened elsewhere. The same Idempotency-Key counts once.',
  access: 'system',
  body: z.strictObject({
    message: identifier,
    for: correlation,
    /** Only fields that the procedure declares as set by this message. */
    values: z.record(dottedIdentifier, scalar.nullable()).default({}),
  }),
  status: 200,
  reply: z.object({
    /** The cases that took it. */
    cases: z.array(z.object({ caseId: z.string(), version: z.number().int() })),
  }),
  problems: [
    'message.notAllowed',
    'message.nobodyWaits',
    'message.field',
    'case.unknown',
    'case.closed',
    'case.stale',
    'case.incident',
    'person.unknown',
    'idempotency.missing',
    'idempotency.reused',
  ],
});
