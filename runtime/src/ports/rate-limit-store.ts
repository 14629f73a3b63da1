import type { Expired } from './expired.js';

export interface RateLimitStore {
  /**
   * Counts one attempt under a key in the window that contains `now` (fixed windows of `windowMs`).
   * Returns how many there are now, this one included, and when the window ends.
   */
  hit(
    entity: string,
    key: string,
    now: number,
    windowMs: number,
  ): Promise<{ count: number; resetAt: number }>;
  /** Forgets the attempts of a key, after a success. */
  clear(entity: string, key: string): Promise<void>;
  /** Removes counts whose window is over. Returns how many. */
  forgetExpired(entity: string, asked: Expired): Promise<number>;
}
