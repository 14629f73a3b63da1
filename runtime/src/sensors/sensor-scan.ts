import { setImmediate } from 'node:timers/promises';
import type { CompiledProcedure } from '@oficio/schemas/compile';
import type { Sensor } from '@oficio/schemas/definition';
import { indexRegister } from '@oficio/schemas/registry';
import { type TownContext, todayIn } from '../http/town-context.js';
import type { Store } from '../ports/index.js';
import { type Assessment, assessSubject, type SensorSurroundings } from './assess-subject.js';
import { sensorPeriod } from './sensor-period.js';

/** A sensor that looks at the register. */
export type RegisterSensor = Sensor & { over: 'people' | 'households' };

/**
 * Whether a sensor may be tried and run over the register. One over cases is evaluated by the engine on each
 * case's own events; one that only a message wakes starts from what somebody sent, so to run it over everybody
 * would open cases that nobody asked for.
 */
export const isRegisterSensor = (sensor: Sensor): sensor is RegisterSensor =>
  sensor.over !== 'cases' && sensor.when.some(({ kind }) => kind !== 'message');

/** So many subjects between two breaths of the process: requests never wait longer than a few milliseconds. */
const CHUNK = 100;

/** Reads once everything that a sensor needs to judge the whole town. */
export async function surroundings(
  store: Store,
  town: TownContext,
  compiled: CompiledProcedure,
  sensor: RegisterSensor,
  now: number,
): Promise<SensorSurroundings & { period: string }> {
  const { entity } = town;
  const today = todayIn(town, now);
  const procedureId = compiled.procedure.id;
  const period = sensorPeriod(sensor.period, today);
  const open = await store.cases.openSubjects(entity, procedureId);
  const refusals = await store.preferences.refusals(entity, procedureId, period.since);
  return {
    index: indexRegister(await store.register.all(entity)),
    today,
    period: period.key,
    openCases: new Set(open.flatMap(({ subject, personId }) => [subject, personId])),
    refused: new Set(
      refusals.flatMap(({ personId, householdId }) => [personId, ...(householdId ? [householdId] : [])]),
    ),
    noOffers: await store.preferences.noOffers(entity, procedureId),
    reached: await store.sensors.reached(entity, procedureId, sensor.id, period.key),
  };
}

/** Judges every subject of the register, giving the process back now and then. */
export async function* scan(
  compiled: CompiledProcedure,
  sensor: RegisterSensor,
  around: SensorSurroundings,
): AsyncGenerator<Assessment> {
  const { index } = around;
  const subjects =
    sensor.over === 'households'
      ? index.households.keys()
      : [...index.people.values()]
          .filter(({ householdId }) => householdId !== undefined)
          .map(({ personId }) => personId);
  let looked = 0;
  for (const subject of subjects) {
    const assessment = assessSubject(compiled.procedure, sensor, subject, around);
    if (assessment) yield assessment;
    looked += 1;
    if (looked % CHUNK === 0) await setImmediate();
  }
}
