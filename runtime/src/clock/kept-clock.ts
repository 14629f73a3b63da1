/** The simulated clock of a demonstration, which keeps its time between two starts. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { SimulatedClock } from '../ports/index.js';
import { simulatedClock } from './simulated-clock.js';

/** Starts at the instant that the file keeps, or at `start` (epoch milliseconds) if that is later. */
export function keptClock(file: string, start: number): SimulatedClock {
  const kept = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  const clock = simulatedClock(Math.max(start, Number.isFinite(kept) ? kept : 0));
  return {
    ...clock,
    moveTo(instant) {
      clock.moveTo(instant);
      writeFileSync(file, String(instant));
    },
  };
}
