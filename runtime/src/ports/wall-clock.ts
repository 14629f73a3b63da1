/** Time as the engine knows it. Nothing else in the runtime reads `Date.now()`. */
export interface WallClock {
  /** Epoch milliseconds. Never goes back between two calls, whatever the machine's clock does. */
  now(): number;
  readonly simulated: boolean;
}

/** A clock that only moves when it is told to: demonstrations and tests. Refused in production. */
export interface SimulatedClock extends WallClock {
  readonly simulated: true;
  /** Moves to an instant (epoch milliseconds). Throws `ClockBackwards` when it is earlier than now. */
  moveTo(instant: number): void;
}

export class ClockBackwards extends Error {
  constructor(
    readonly now: number,
    readonly asked: number,
  ) {
    super('The clock of a case never goes back: ask for an instant that is not earlier than now.');
    this.name = 'ClockBackwards';
  }
}
