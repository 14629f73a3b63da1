import type { CompiledProcedure } from '@oficio/schemas/compile';
import type { Explanation, Verdict } from '@oficio/schemas/criteria';
import { addressText, fullName } from '@oficio/schemas/registry';
import type { TownContext } from '../http/town-context.js';
import type { Store } from '../ports/index.js';
import type { SensorSurroundings } from './assess-subject.js';
import { count, noCounts, type SensorCounts } from './sensor-counts.js';
import { type RegisterSensor, scan, surroundings } from './sensor-scan.js';

export interface DryRun {
  counts: SensorCounts;
  /** Some subjects of each verdict, named as the staff names them: a home by its address, a person by name. */
  examples: { subject: string; verdict: Verdict; explanation: Explanation }[];
}

const EXAMPLES_OF_EACH = 5;

function nameOf({ index }: SensorSurroundings, over: 'people' | 'households', id: string): string {
  if (over === 'people') {
    const person = index.people.get(id);
    return person ? fullName(person) : id;
  }
  const address = index.addresses.get(index.households.get(id)?.addressId ?? '');
  return address ? addressText(address) : id;
}

/** Whom a sensor would reach if it ran now. Nothing is written, nothing is sent. */
export async function dryRunSensor(
  store: Store,
  town: TownContext,
  compiled: CompiledProcedure,
  sensor: RegisterSensor,
  now: number,
): Promise<DryRun> {
  const around = await surroundings(store, town, compiled, sensor, now);
  const counts = noCounts();
  const examples: DryRun['examples'] = [];
  const shown: Record<Verdict, number> = { met: 0, notMet: 0, missing: 0 };
  for await (const assessment of scan(compiled, sensor, around)) {
    count(counts, assessment);
    // A subject that must be handled by hand is listed without reason, so it is no example either.
    if (assessment.result === 'excluded' && assessment.by === 'byHand') continue;
    const { verdict } = assessment.explanation;
    if (shown[verdict] >= EXAMPLES_OF_EACH) continue;
    shown[verdict] += 1;
    const subject = nameOf(around, sensor.over, assessment.subject);
    examples.push({ subject, verdict, explanation: assessment.explanation });
  }
  return { counts, examples };
}
