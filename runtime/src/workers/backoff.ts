/** How long to wait before trying again. Pure. */
export interface BackoffPolicy {
  /** Milliseconds after the first failure. */
  first: number;
  /** Never longer than this. */
  longest: number;
  /** Tries in all; after the last one it is given up. */
  tries: number;
}

/** Letters and calls: 30 seconds, doubling, at most 6 hours: 15 tries take a day and a half. */
export const outboxBackoff: BackoffPolicy = { first: 30_000, longest: 6 * 3_600_000, tries: 15 };

/**
 * Milliseconds to wait after a number of failures (1 is the first), or undefined when there are no tries left.
 * `jitter` between 0 and 1 spreads up to a fifth more, so that what failed together does not come back together.
 */
export function backoff(failures: number, policy: BackoffPolicy, jitter: number): number | undefined {
  if (failures >= policy.tries) return undefined;
  const wait = Math.min(policy.longest, policy.first * 2 ** (failures - 1));
  return Math.round(wait * (1 + jitter / 5));
}
