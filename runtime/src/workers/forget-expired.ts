/**
 * Forgets, once an hour, sessions and links that have expired and attempts whose window is over: who signed in when,
 * and from which link, is kept no longer than it is of use, and whoever tries addresses at random fills no disk.
 */
import type { Deps } from '../deps.js';

const HOUR_MS = 3_600_000;
/** Removed in one write: a millisecond or two. */
const CHUNK = 500;

export interface ExpiredAccess {
  /** Removes one chunk of each when the last round was an hour ago; `pending` while there are more. */
  tick(entity: string): Promise<{ pending: boolean }>;
}

/** These times are the machine's, also in a demonstration whose clock is moved. */
export function expiredAccess({
  store,
  machineClock,
  pace,
}: Pick<Deps, 'store' | 'machineClock' | 'pace'>): ExpiredAccess {
  const over = new Map<string, number>();
  return {
    async tick(entity) {
      const now = machineClock.now();
      if (now - (over.get(entity) ?? Number.NEGATIVE_INFINITY) < HOUR_MS) return { pending: false };
      await pace.turn();
      const asked = { before: now, limit: CHUNK };
      const removed = await Promise.all([
        store.accounts.forgetExpired(entity, asked),
        store.citizenAccess.forgetExpired(entity, asked),
        store.rateLimits.forgetExpired(entity, asked),
      ]);
      const pending = removed.some((count) => count >= CHUNK);
      if (!pending) over.set(entity, now);
      return { pending };
    },
  };
}
