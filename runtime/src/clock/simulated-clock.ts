import { ClockBackwards, type SimulatedClock } from '../ports/index.js';

/** A clock that stands at an instant (epoch milliseconds) until it is moved forward. */
export function simulatedClock(start: number): SimulatedClock {
  let now = start;
  return {
    simulated: true,
    now: () => now,
    moveTo(instant) {
      if (instant < now) throw new ClockBackwards(now, instant);
      now = instant;
    },
  };
}
