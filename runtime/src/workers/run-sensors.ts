/** Runs the sensors whose scheduled instant has come. */
import { type Sensor, sensor as sensorShape } from '@oficio/schemas/definition';
import { z } from 'zod';
import type { Deps } from '../deps.js';
import type { PublishedVersion } from '../ports/index.js';
import { isRegisterSensor } from '../sensors/sensor-scan.js';
import { Ending } from './pace.js';
import { dueScheduled, nextScheduled } from './sensor-schedule.js';

/** After a run that failed: the instant is not served, and it is tried again. */
const RETRY_MS = 5 * 60_000;

export interface SensorsTick {
  ran: number;
}

type Latest = Pick<PublishedVersion, 'procedureId' | 'version'>;

/** A sensor with a schedule, of the latest version of its procedure. */
interface Watch {
  procedureId: string;
  sensor: Sensor;
  /** Of its town. */
  zone: string;
  publishedAt: number;
  /** The first instant of the schedule after another: found once. */
  next?: { since: number; at: number | undefined };
}

export interface SensorSchedule {
  tick(entity: string): Promise<SensorsTick>;
  /** When the next run of the town is due; undefined when no sensor has a schedule. */
  nextAt(entity: string): Promise<number | undefined>;
}

const hasSchedule = (one: Sensor): boolean =>
  isRegisterSensor(one) && one.when.some(({ kind }) => kind === 'schedule');

/**
 * The sensors of a stored definition that have a schedule. Read without compiling it, so that a province of towns is
 * watched in little memory; a run compiles it, and refuses what is not what was published.
 */
function scheduledOf(definition: unknown): Sensor[] {
  const { sensors } = z.looseObject({ sensors: z.array(sensorShape).default([]) }).parse(definition);
  return sensors.filter(hasSchedule);
}

export function sensorSchedule(deps: Deps): SensorSchedule {
  const { store, clock, log } = deps;
  const notBefore = new Map<string, number>();
  /** By town: what was read, and what it watches. */
  const read = new Map<string, { state: string; watches: Watch[] }>();

  const watchesOf = async (
    entity: string,
    { procedureId, version }: Latest,
    zone: string,
  ): Promise<Watch[]> => {
    try {
      const published = await store.definitions.version(entity, procedureId, version);
      if (!published) return [];
      const { publishedAt } = published;
      return scheduledOf(published.definition).map((sensor) => ({ procedureId, sensor, zone, publishedAt }));
    } catch (error) {
      // One that cannot be read keeps no other from its schedule.
      log.error({ err: error, entity, procedureId, version }, 'the sensors of a procedure cannot be read');
      return [];
    }
  };

  const watches = async (entity: string): Promise<Watch[]> => {
    const zone = (await deps.towns(entity))?.town.timeZone;
    if (zone === undefined) return [];
    const latest = await store.definitions.latestVersions(entity);
    const state = [zone, ...latest.map(({ procedureId, version }) => `${procedureId}@${version}`)].join(' ');
    const known = read.get(entity);
    if (known?.state === state) return known.watches;
    const found: Watch[] = [];
    for (const one of latest) found.push(...(await watchesOf(entity, one, zone)));
    read.set(entity, { state, watches: found });
    return found;
  };

  /** The instant since which its schedule is served. */
  const servedSince = async (entity: string, { procedureId, sensor, publishedAt }: Watch): Promise<number> =>
    (await store.sensors.lastScheduled(entity, procedureId, sensor.id)) ?? publishedAt;

  const nextOf = (watch: Watch, since: number): number | undefined => {
    if (watch.next?.since !== since)
      watch.next = { since, at: nextScheduled(watch.sensor, watch.zone, since) };
    return watch.next.at;
  };

  const keyOf = (entity: string, watch: Watch): string => `${entity} ${watch.procedureId} ${watch.sensor.id}`;

  const run = async (entity: string, watch: Watch, scheduledFor: number): Promise<void> => {
    const { procedureId } = watch;
    const sensorId = watch.sensor.id;
    const request = { entity, procedureId, sensorId, startedBy: 'schedule', scheduledFor };
    try {
      const result = await deps.sensorRunner.run(request);
      if (result.ok && result.failed === 0) return;
      const why = result.ok ? { failed: result.failed } : { code: result.code };
      log.warn({ entity, procedureId, sensorId, ...why }, 'a sensor did not run over everybody');
    } catch (error) {
      if (error instanceof Ending) throw error;
      log.error({ err: error, entity, procedureId, sensorId }, 'a sensor failed');
    }
    notBefore.set(keyOf(entity, watch), clock.now() + RETRY_MS);
  };

  return {
    async tick(entity) {
      let ran = 0;
      for (const watch of await watches(entity)) {
        const now = clock.now();
        const since = await servedSince(entity, watch);
        if ((nextOf(watch, since) ?? now + 1) > now || now < (notBefore.get(keyOf(entity, watch)) ?? 0))
          continue;
        const due = dueScheduled(watch.sensor, watch.zone, since, now);
        if (due === undefined) continue;
        await run(entity, watch, due);
        ran += 1;
      }
      return { ran };
    },

    async nextAt(entity) {
      const instants: number[] = [];
      for (const watch of await watches(entity)) {
        const next = nextOf(watch, await servedSince(entity, watch));
        if (next !== undefined) instants.push(Math.max(next, notBefore.get(keyOf(entity, watch)) ?? 0));
      }
      return instants.length === 0 ? undefined : Math.min(...instants);
    },
  };
}
