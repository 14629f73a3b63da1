import type { RateLimitStore } from '../ports/index.js';

/** How many attempts fit in a window. Small enough for a machine to give up, large enough for bad typists. */
export interface AttemptLimit {
  name: string;
  most: number;
  windowMs: number;
}

const minutes = (count: number) => count * 60_000;

export const signInByAccount: AttemptLimit = { name: 'sign-in.account', most: 8, windowMs: minutes(15) };
export const signInByAddress: AttemptLimit = { name: 'sign-in.address', most: 40, windowMs: minutes(15) };
export const secondCheckByReference: AttemptLimit = {
  name: 'second-check.reference',
  most: 5,
  windowMs: minutes(30),
};
export const secondCheckByAddress: AttemptLimit = {
  name: 'second-check.address',
  most: 30,
  windowMs: minutes(30),
};

/** Either it may be tried, or after how many seconds. */
export type Attempt = { ok: true } | { ok: false; retryAfterSeconds: number };

/**
 * Counts an attempt under several keys, until one is full: that is a no. The address goes first: whoever tries many
 * accounts from one neither fills the table nor uses up the attempts of others. The windows of all begin at the same
 * instants, so that the answer does not tell which key was full.
 */
export async function countAttempt(
  store: RateLimitStore,
  entity: string,
  now: number,
  keys: readonly { limit: AttemptLimit; key: string }[],
): Promise<Attempt> {
  for (const { limit, key } of keys) {
    const { count, resetAt } = await store.hit(entity, `${limit.name}:${key}`, now, limit.windowMs);
    if (count > limit.most)
      return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil((resetAt - now) / 1000)) };
  }
  return { ok: true };
}

/** Forgets the attempts of a key after a success, so that a good typist is never locked out. */
export const forgetAttempts = (store: RateLimitStore, entity: string, limit: AttemptLimit, key: string) =>
  store.clear(entity, `${limit.name}:${key}`);
