import type { SimulatedClock } from '../ports/index.js';
import type { Workers } from './workers.js';

/**
 * Moves a simulated clock to an instant (epoch milliseconds), stopping at every instant at which something
 * falls due, so that each timer, letter and sensor acts on its own date. Throws `ClockBackwards`.
 */
export async function moveClock(clock: SimulatedClock, { tick, nextAt }: Workers, to: number): Promise<void> {
  if (to < clock.now()) clock.moveTo(to);
  await tick();
  for (let next = await nextAt(); next !== undefined && next <= to; next = await nextAt()) {
    // Something that stays due after its tick waits for another process: it does not hold time back.
    if (next <= clock.now()) break;
    clock.moveTo(next);
    await tick();
  }
  if (to > clock.now()) clock.moveTo(to);
  await tick();
}
