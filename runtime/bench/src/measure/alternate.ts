/**
 * Runs every subject once in each round, one after the other, and begins each round with the next one: whatever
 * the machine does meanwhile falls on all of them.
 */
import type { SubjectSpec } from '../command/parts.js';
import { calibrate } from './calibrate.js';
import { measureInChild, NotMeasured } from './in-child.js';
import type { Measurement } from './measurement.js';

export interface Run extends Measurement {
  subject: string;
  concurrency: number;
  round: number;
  /** Appends flushed per second just before it. */
  calibration: number;
}

export interface Alternation {
  runs: Run[];
  /** Subjects left out, with the reason. */
  left: Record<string, string>;
}

export interface Plan {
  subject: SubjectSpec;
  concurrency: number;
  /** Lives in the folder of the peers. */
  peer: boolean;
}

const rotated = <T>(list: readonly T[], by: number): T[] => {
  const at = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
};

export async function alternate(
  plans: readonly Plan[],
  { rounds, seconds }: { rounds: number; seconds: number },
  tell: (line: string) => void,
): Promise<Alternation> {
  const result: Alternation = { runs: [], left: {} };
  const { runs, left } = result;
  const measuredMs = seconds * 1000;
  for (let round = 1; round <= rounds; round += 1) {
    for (const { subject, concurrency } of rotated(plans, round - 1)) {
      const { id, name, module, way } = subject;
      if (left[id] !== undefined) continue;
      const calibration = calibrate();
      try {
        const request = { module, concurrency, warmUpMs: measuredMs / 3, measuredMs };
        const measured = await measureInChild({ ...request, ...(way !== undefined && { way }) });
        runs.push({ subject: id, concurrency, round, calibration, ...measured });
        tell(
          `round ${round}  ${name}, C=${concurrency}: ${Math.round(measured.eventsPerSecond)} events/s, ` +
            `p99 ${measured.p99.toFixed(1)} ms`,
        );
      } catch (error) {
        if (!(error instanceof NotMeasured)) throw error;
        left[id] = error.message;
        tell(`round ${round}  ${name}: not measured. ${error.message}`);
      }
    }
  }
  return result;
}
