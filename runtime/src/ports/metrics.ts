/** What the runtime tells of its own work. Counts and durations only: never a person, a case or a town's text. */
export interface Metrics {
  /** A request answered. `route` is the pattern, never the address. */
  request(done: { method: string; route: string; status: number; seconds: number }): void;
  /**
   * A command given to the engine: the kind of its event (or `open`), how it ended (`done`, `repeated`, or the
   * code of the refusal), and how long until it was on disk.
   */
  command(done: { event: string; outcome: string; seconds: number }): void;
  /** A deadline fired; how long after the instant at which it was due. */
  timerFired(lagSeconds: number): void;
  /** An effect tried: the kind and `done`, `transient` or `permanent`. */
  effect(done: { kind: string; status: string }): void;
  /** Work of a town (`sensors`, `deadlines` …) failed, and is tried again. */
  workFailed(work: string): void;
  /** A transaction flushed to disk, with how many writes shared it. */
  commit(done: { writes: number; seconds: number }): void;
  /** How many writes wait for the next transaction. */
  queued(writes: number): void;
}

/** For tests, and for commands that nobody scrapes. */
export const silentMetrics: Metrics = {
  request: () => undefined,
  command: () => undefined,
  timerFired: () => undefined,
  effect: () => undefined,
  workFailed: () => undefined,
  commit: () => undefined,
  queued: () => undefined,
};
