/** Whether the timers of a case are those that its state waits for: no other, and none missing. */
import { type Clock, type StoredSnapshot, storedContext } from '@oficio/schemas/interpret';

/** A clock as its row tells it: the instant by which it is claimed is a column. */
export interface StoredClock {
  clock: Clock;
  /** Epoch milliseconds; null when nothing claims it. */
  dueAt: number | null;
}

const alive: ReadonlySet<Clock['status']> = new Set(['waiting', 'running', 'suspended']);

const named = (deadline: string, generation: number): string => `${deadline}#${generation}`;

/**
 * @param snapshot the state of the case, from which its live deadlines are read.
 * @returns what is wrong, each in a sentence that says how to mend it.
 */
export function examineClocks(snapshot: StoredSnapshot, clocks: readonly StoredClock[]): string[] {
  const { deadlines } = storedContext(snapshot);
  const said: string[] = [];
  const waitedFor = new Set<string>();
  for (const { clock, dueAt } of clocks) {
    const { deadline, generation, status } = clock;
    const name = named(deadline, generation);
    const live = deadlines[deadline]?.generation === generation;
    if (live) waitedFor.add(name);
    if (live && !alive.has(status))
      said.push(`the case waits for ${name}, and its timer is ${status}: put back its row from a backup`);
    if (!live && alive.has(status))
      said.push(
        `the timer ${name} is ${status}, and the case does not wait for it (dead generation): settle it`,
      );
    else if (dueAt !== (status === 'running' ? (clock.dueAt ?? null) : null))
      said.push(`the timer ${name} is to fire at another instant than its account says: put back its row`);
  }
  for (const [deadline, { generation }] of Object.entries(deadlines)) {
    const name = named(deadline, generation);
    if (!waitedFor.has(name))
      said.push(`the case waits for ${name}, which has no timer: put back its row from a backup`);
  }
  return said;
}
