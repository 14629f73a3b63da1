/** Which clocks of a case a step has to write. */
import type { Clock } from '@oficio/schemas/interpret';
import type { StepCommit } from '../ports/index.js';

const isSameStart = (one: Clock, other: Clock): boolean =>
  one.deadline === other.deadline && one.generation === other.generation;

/** Equal but for the status: nearly always the very same values, carried over. */
function sameAccount(old: Clock, now: Clock): boolean {
  const keys = Object.keys(now) as (keyof Clock)[];
  const carriedOver = keys.every((key) => key === 'status' || old[key] === now[key]);
  if (carriedOver && keys.length === Object.keys(old).length) return true;
  const { status: _was, ...before } = old;
  const { status: _is, ...after } = now;
  return JSON.stringify(before) === JSON.stringify(after);
}

/** What happened to the clocks: most often they only end, and their account stays as it is. */
export function changedClocks(
  before: readonly Clock[],
  after: readonly Clock[],
): Required<Pick<StepCommit, 'clocks' | 'settledClocks'>> {
  const clocks: Clock[] = [];
  const settledClocks: NonNullable<StepCommit['settledClocks']> = [];
  for (const clock of after) {
    if (before.includes(clock)) continue;
    const old = before.find((one) => isSameStart(one, clock));
    const { deadline, generation, status } = clock;
    const over = status === 'cancelled' || status === 'reached';
    if (!old || !sameAccount(old, clock)) clocks.push(clock);
    else if (old.status !== status) {
      if (over) settledClocks.push({ deadline, generation, status });
      else clocks.push(clock);
    }
  }
  return { clocks, settledClocks };
}
