/** Timers are the running clocks of the cases: rows with an absolute instant and a generation. */
export interface DueTimer {
  caseId: string;
  deadline: string;
  generation: number;
  dueAt: number;
  attempts: number;
}

export interface TimerStore {
  /**
   * Timers due at `now`, earliest first and then in the order in which they were started, leased until `leaseUntil` so that another worker does not take them.
   * Cases with an incident are left out until a person mends them.
   */
  claimDue(entity: string, claim: { now: number; leaseUntil: number; limit: number }): Promise<DueTimer[]>;
  /**
   * Ends every lease. Called at start by the only process of a database: whoever held them is dead, and what
   * they held must not wait for a clock that may stand still.
   */
  releaseLeases(entity: string): Promise<void>;
  /** The instant at which the next timer can be claimed; undefined when there is none. */
  nextDueAt(entity: string): Promise<number | undefined>;
  /** The event was refused or obsolete: the clock is over and nothing moves. */
  settle(entity: string, timer: { caseId: string; deadline: string; generation: number }): Promise<void>;
  /** Gives a timer back, to be claimed again not before `retryAt`. */
  release(
    entity: string,
    timer: { caseId: string; deadline: string; generation: number },
    retryAt: number,
  ): Promise<void>;
}
