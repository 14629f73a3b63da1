import { sensors as contracts } from '@oficio/schemas/api';
import { type Procedure, parseProcedure, type Sensor } from '@oficio/schemas/definition';
import { mount } from '../http/mount.js';
import { refuse } from '../http/refuse.js';
import type { SensorRun } from '../ports/index.js';
import type { RouteDeps, RouteGroup } from '../routes/route-deps.js';
import { nextScheduled } from '../workers/sensor-schedule.js';
import { dryRunSensor } from './dry-run-sensor.js';
import { noCounts, type SensorCounts } from './sensor-counts.js';
import { isRegisterSensor } from './sensor-scan.js';

const instant = (at: number): string => new Date(at).toISOString();

/** Counts as the run kept them; a run that failed kept none. */
const countsOf = (run: SensorRun | undefined): SensorCounts =>
  (run?.counts as SensorCounts | null) ?? noCounts();

async function sensorRow(
  deps: RouteDeps,
  entity: string,
  zone: string,
  procedure: Procedure,
  sensor: Sensor,
) {
  const run = await deps.store.sensors.lastRun(entity, procedure.id, sensor.id);
  const next = nextScheduled(sensor, zone, deps.clock.now());
  const { evaluated, proposed } = countsOf(run);
  return {
    procedureId: procedure.id,
    procedureName: procedure.name,
    sensorId: sensor.id,
    name: sensor.name,
    over: sensor.over,
    overRegister: isRegisterSensor(sensor),
    when: sensor.when.map(({ says }) => says),
    nextRunAt: next === undefined ? null : instant(next),
    lastRun: run ? { at: instant(run.startedAt), evaluated, proposed } : null,
  };
}

/** The sensors of the published procedures: when they look, whom they would reach, and running them now. */
export const sensorRoutes: RouteGroup = (app, deps, options) => {
  mount(app, contracts.listSensors, options, async ({ town }) => {
    const listings = await deps.store.definitions.list(town.entity);
    const procedures = listings.flatMap(({ latest }) => {
      const parsed = latest ? parseProcedure(latest.definition) : undefined;
      return parsed?.ok ? [parsed.procedure] : [];
    });
    const rows = procedures.flatMap((procedure) =>
      procedure.sensors.map((sensor) => sensorRow(deps, town.entity, town.town.timeZone, procedure, sensor)),
    );
    return { sensors: await Promise.all(rows) };
  });

  mount(app, contracts.dryRunSensor, options, async ({ params, town }) => {
    const compiled = await deps.procedures.latest(town.entity, params.procedureId);
    const sensor = compiled?.procedure.sensors.find(({ id }) => id === params.sensorId);
    if (!compiled || !sensor) return refuse('sensor.unknown');
    if (!isRegisterSensor(sensor)) return refuse('sensor.notOverRegister');
    return dryRunSensor(deps.store, town, compiled, sensor, deps.clock.now());
  });

  mount(app, contracts.runSensor, options, async ({ params, town, actor }) => {
    const at = deps.clock.now();
    const result = await deps.sensorRunner.run({
      entity: town.entity,
      ...params,
      startedBy: actor.accountId,
      scheduledFor: null,
    });
    if (!result.ok) return refuse(result.code);
    const { runId, opened } = result;
    return { runId, at: instant(at), counts: result.counts as SensorCounts, opened };
  });
};
