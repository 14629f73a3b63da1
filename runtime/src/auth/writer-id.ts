import { createHmac } from 'node:crypto';
import { normaliseIdentityNumber } from '@oficio/schemas/registry';

const PREFIX = 'writer-';

/**
 * Who presents a request without being in the town's register: an id made of their identity number and date of
 * birth (`YYYY-MM-DD`). The same person gets the same id in a town; without the secret nobody can go back from it.
 */
export function writerId(secret: string, entity: string, nif: string, birthDate: string): string {
  const told = [entity, normaliseIdentityNumber(nif), birthDate].join('|');
  const mac = createHmac('sha256', secret).update(`oficio.writer.v1\n${told}`).digest('hex');
  return `${PREFIX}${mac.slice(0, 32)}`;
}
