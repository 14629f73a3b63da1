/** Runs the sensors whose scheduled instant has come. */
import type { Sensor } from '@oficio/schemas/definition';
import type { Deps } from '../deps.js';
import { isRegisterSensor } from '../sensors/sensor-scan.js';
import { Ending } from './pace.js';
import { dueScheduled, nextScheduled } from './sensor-schedule.js';

/** After a run that failed: the instant is not served, and it is tried again. */
const RETRY_MS = 5 * 60_000;

export interface SensorsTick {
  ran: number;
}

interface Watch {
  procedureId: string;
  sensor: Sensor;
  zone: string;
  /** The schedule is served since this instant. */
  since: number;
}

export interface SensorSchedule {
  tick(entity: string): Promise<SensorsTick>;
  /** When the next run of the town is due; undefined when no sensor has a schedule. */
  nextAt(entity: string): Promise<number | undefined>;
}

export function sensorSchedule(deps: Deps): SensorSchedule {
  const notBefore = new Map<string, number>();
  const watches = async (entity: string): Promise<Watch[]> => {
    const town = await deps.towns(entity);
    if (!town) return [];
    const found: Watch[] = [];
    for (const { procedureId, version, publishedAt } of await deps.store.definitions.latestVersions(entity)) {
      const compiled = await deps.procedures.load(entity, procedureId, version);
      for (const sensor of compiled?.procedure.sensors ?? []) {
        if (!isRegisterSensor(sensor) || !sensor.when.some(({ kind }) => kind === 'schedule')) continue;
        const served = await deps.store.sensors.lastScheduled(entity, procedureId, sensor.id);
        found.push({ procedureId, sensor, zone: town.town.timeZone, since: served ?? publishedAt });
      }
    }
    return found;
  };

  const keyOf = (entity: string, watch: Watch): string => `${entity} ${watch.procedureId} ${watch.sensor.id}`;

  const run = async (entity: string, watch: Watch, scheduledFor: number): Promise<void> => {
    const { procedureId, sensor } = watch;
    const request = { entity, procedureId, sensorId: sensor.id, startedBy: 'schedule', scheduledFor };
    try {
      const result = await deps.sensorRunner.run(request);
      if (result.ok) return;
      deps.log.warn({ entity, procedureId, sensorId: sensor.id, code: result.code }, 'a sensor did not run');
    } catch (error) {
      if (error instanceof Ending) throw error;
      deps.log.error({ err: error, entity, procedureId, sensorId: sensor.id }, 'a sensor failed');
    }
    notBefore.set(keyOf(entity, watch), deps.clock.now() + RETRY_MS);
  };

  return {
    async tick(entity) {
      let ran = 0;
      for (const watch of await watches(entity)) {
        const now = deps.clock.now();
        const due = dueScheduled(watch.sensor, watch.zone, watch.since, now);
        if (due === undefined || now < (notBefore.get(keyOf(entity, watch)) ?? 0)) continue;
        await run(entity, watch, due);
        ran += 1;
      }
      return { ran };
    },

    async nextAt(entity) {
      const instants = (await watches(entity)).flatMap((watch) => {
        const next = nextScheduled(watch.sensor, watch.zone, watch.since);
        return next === undefined ? [] : [Math.max(next, notBefore.get(keyOf(entity, watch)) ?? 0)];
      });
      return instants.length === 0 ? undefined : Math.min(...instants);
    },
  };
}
