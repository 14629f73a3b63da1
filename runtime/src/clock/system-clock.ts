import type { WallClock } from '../ports/index.js';

/** The machine's clock, held where it was if somebody sets the machine back. */
export function systemClock(): WallClock {
  let latest = 0;
  return {
    simulated: false,
    now() {
      latest = Math.max(latest, Date.now());
      return latest;
    },
  };
}
