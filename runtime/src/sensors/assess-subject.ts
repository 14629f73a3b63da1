import type { Explanation } from '@oficio/schemas/criteria';
import { evaluateSensor } from '@oficio/schemas/criteria';
import type { Procedure, Sensor } from '@oficio/schemas/definition';
import type { Datum } from '@oficio/schemas/interpret';
import type { PersonRow, RegisterIndex } from '@oficio/schemas/registry';
import { addresseeSubject, chooseAddressee } from './choose-addressee.js';
import { registerSubject } from './register-subject.js';

export type Exclusion = 'openCase' | 'refusedThisPeriod' | 'noOffers' | 'alreadyReached' | 'byHand';

/** What the town knows besides the register when a sensor looks. */
export interface SensorSurroundings {
  index: RegisterIndex;
  /** Civil date of the run in the town's zone. */
  today: string;
  /** Subjects and people with an open case of the procedure. */
  openCases: ReadonlySet<string>;
  /** People and households that refused in the period. */
  refused: ReadonlySet<string>;
  /** People who asked for no offers of this procedure, or of any. */
  noOffers: ReadonlySet<string>;
  /** Subjects that the sensor has already reached in the period. */
  reached: ReadonlySet<string>;
}

interface Looked {
  subject: string;
  explanation: Explanation;
  fields: Record<string, Datum>;
}

export type Assessment =
  | (Looked & { result: 'proposed'; person: PersonRow; hitKey: string })
  | (Looked & { result: 'notMet' | 'missing' })
  | (Looked & { result: 'excluded'; by: Exclusion });

/** Whom a hit counts for: `oncePer: period` counts the subject that the sensor looks at. */
const hitKeyOf = (sensor: Sensor, subject: string, person: PersonRow): string => {
  if (sensor.oncePer === 'person') return person.personId;
  if (sensor.oncePer === 'household') return person.householdId ?? subject;
  return subject;
};

/**
 * Judges one subject: first its criteria, then what sets it aside. Every subject ends in exactly one result,
 * so the counts of a run add up. Undefined when the register no longer has it. Pure.
 */
export function assessSubject(
  procedure: Procedure,
  sensor: Sensor & { over: 'people' | 'households' },
  subject: string,
  around: SensorSurroundings,
): Assessment | undefined {
  const seen = registerSubject(around.index, sensor.over, subject, around.today);
  if (!seen) return undefined;
  const { proposed, explanation, fields } = evaluateSensor(procedure, sensor, seen, around.today);
  const looked = { subject, explanation, fields };
  if (!proposed) return { ...looked, result: explanation.verdict === 'missing' ? 'missing' : 'notMet' };
  const excludes = new Set(sensor.exclude);
  const family = addresseeSubject(around.index, sensor.over, subject);
  const householdId = sensor.over === 'households' ? subject : family.self?.householdId;
  const everybody = [subject, ...(householdId === undefined ? [] : [householdId])];
  const refuses = (person: PersonRow) =>
    excludes.has('noOffers') && (person.noOffers || around.noOffers.has(person.personId));
  const addressee = chooseAddressee(around.index, sensor.addressee, family, around.today, refuses);
  if (addressee.found !== 'person') return { ...looked, result: 'excluded', by: addressee.found };
  const { person } = addressee;
  const hitKey = hitKeyOf(sensor, subject, person);
  const all = [...everybody, person.personId];
  const inAny = (set: ReadonlySet<string>) => all.some((id) => set.has(id));
  if (around.reached.has(hitKey)) return { ...looked, result: 'excluded', by: 'alreadyReached' };
  if (excludes.has('openCase') && inAny(around.openCases))
    return { ...looked, result: 'excluded', by: 'openCase' };
  if (excludes.has('refusedThisPeriod') && inAny(around.refused))
    return { ...looked, result: 'excluded', by: 'refusedThisPeriod' };
  return { ...looked, result: 'proposed', person, hitKey };
}
