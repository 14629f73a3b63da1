import type { StaffActor } from '../auth/actor.js';
import { refuse } from './refuse.js';

/** A key of idempotency is the client's own: two accounts that choose the same one do not meet. */
export const idempotencyKey = (actor: StaffActor, header: string | undefined): string => {
  if (!header || !/^[\w.:-]{8,128}$/.test(header)) return refuse('idempotency.missing');
  return `api:${actor.accountId}:${header}`;
};
