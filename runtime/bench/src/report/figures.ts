/** Medians and ratios of the runs. A ratio is taken inside each round and only then is the median taken. */
import type { Run } from '../measure/alternate.js';
import { median } from '../measure/median.js';

export type Quantity = 'eventsPerSecond' | 'p50' | 'p99' | 'probeP99' | 'bytesPerCase' | 'memoryMb';

export interface Place {
  subject: string;
  concurrency: number;
}

const at = (runs: readonly Run[], { subject, concurrency }: Place): Run[] =>
  runs.filter((run) => run.subject === subject && run.concurrency === concurrency);

const known = (values: (number | undefined)[]): number[] =>
  values.filter((value) => value !== undefined && !Number.isNaN(value)) as number[];

/** Undefined when the subject was not measured there. */
export function medianOf(runs: readonly Run[], place: Place, quantity: Quantity): number | undefined {
  const values = known(at(runs, place).map((run) => run[quantity]));
  return values.length === 0 ? undefined : median(values);
}

/** One quantity over another, round by round. Undefined when no round has both. */
export function ratioOf(
  runs: readonly Run[],
  over: Place & { quantity: Quantity },
  under: Place & { quantity: Quantity },
): number | undefined {
  const below = at(runs, under);
  const ratios = known(
    at(runs, over).map((run) => {
      const other = below.find(({ round }) => round === run.round);
      const [one, two] = [run[over.quantity], other?.[under.quantity]];
      return one === undefined || two === undefined ? undefined : one / two;
    }),
  );
  return ratios.length === 0 ? undefined : median(ratios);
}
