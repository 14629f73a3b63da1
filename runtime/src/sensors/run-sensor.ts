import type { CompiledProcedure } from '@oficio/schemas/compile';
import type { Sensor } from '@oficio/schemas/definition';
import type { Logger } from 'pino';
import type { CommandResult, OpenCaseCommand } from '../cases/commands.js';
import type { ProcedureLibrary } from '../cases/load-compiled.js';
import type { TownContext } from '../http/town-context.js';
import {
  type IdSource,
  type SensorRunner,
  type Store,
  StoreUnwritable,
  type WallClock,
} from '../ports/index.js';
import { dossierIndex } from '../registry/dossier-index.js';
import { inOrder } from '../workers/in-order.js';
import { Ending, type Pace } from '../workers/pace.js';
import { type Assessment, assessSubject, type Exclusion, type SensorSurroundings } from './assess-subject.js';
import { count, noCounts, type SensorCounts } from './sensor-counts.js';
import { isRegisterSensor, type RegisterSensor, scan, surroundings } from './sensor-scan.js';

export interface SensorRunDeps {
  store: Store;
  clock: WallClock;
  ids: IdSource;
  log: Logger;
  pace: Pace;
  procedures: ProcedureLibrary;
  loadTown: (entity: string) => Promise<TownContext | undefined>;
  openCase: (entity: string, command: OpenCaseCommand) => Promise<CommandResult>;
  /** Sends a letter without a case; false when it could not be sent now. */
  sendLetter: (letter: SensorLetter) => Promise<boolean>;
}

export interface SensorLetter {
  town: TownContext;
  compiled: CompiledProcedure;
  communication: string;
  effectId: string;
  personId: string;
  fields: Proposed['fields'];
  now: number;
  today: string;
}

type Proposed = Extract<Assessment, { result: 'proposed' }>;

interface Run {
  entity: string;
  town: TownContext;
  compiled: CompiledProcedure;
  sensor: RegisterSensor;
  around: SensorSurroundings & { period: string };
  runId: string;
  now: number;
}

/** Judges a subject again just before it is written to: minutes may have passed, and an import with them. */
async function again(deps: SensorRunDeps, run: Run, found: Proposed): Promise<Assessment> {
  if (!run.sensor.reevaluateBeforeSending) return found;
  const dossier = await deps.store.register.dossier(run.entity, found.person.personId);
  // A guardian lives elsewhere: their dossier does not show the household, and the first look stands.
  const shows =
    dossier?.members.some(({ personId }) => personId === found.subject) ||
    dossier?.household?.householdId === found.subject;
  if (!dossier || !shows) return found;
  const index = dossierIndex(dossier);
  const fresh = assessSubject(run.compiled.procedure, run.sensor, found.subject, { ...run.around, index });
  return fresh ?? { ...found, result: 'missing' };
}

/** Opens the case, or sends the letter, of one subject. */
async function reach(
  deps: SensorRunDeps,
  run: Run,
  found: Proposed,
): Promise<{ opened: string | null } | Exclusion> {
  const { entity, town, compiled, sensor, around, runId, now } = run;
  const { procedure } = compiled;
  const { person, hitKey, fields, explanation } = found;
  const key = `sensor:${procedure.id}:${sensor.id}:${around.period}:${hitKey}`;
  const hit = {
    procedureId: procedure.id,
    sensorId: sensor.id,
    period: around.period,
    subject: hitKey,
    runId,
    at: now,
  };
  if (sensor.start.kind === 'communication') {
    const letter = {
      town,
      compiled,
      communication: sensor.start.communication,
      effectId: key,
      personId: person.personId,
    };
    if (!(await deps.sendLetter({ ...letter, fields, now, today: around.today }))) return 'byHand';
    return (await deps.store.sensors.recordHit(entity, hit)) ? { opened: null } : 'alreadyReached';
  }
  const result = await deps.openCase(entity, {
    procedureId: procedure.id,
    version: compiled.version,
    entry: sensor.start.entry,
    subject: { kind: sensor.over === 'households' ? 'household' : 'person', id: found.subject },
    personId: person.personId,
    language: person.language === 'unstated' ? town.town.defaultLanguage : person.language,
    fields,
    actor: { kind: 'sensor', id: sensor.id },
    idempotencyKey: key,
    sensorHit: hit,
    reasons: explanation,
  });
  if (result.ok) return result.replayed ? 'alreadyReached' : { opened: result.receipt.caseId };
  if (result.refused.code === 'sensor.alreadyReached') return 'alreadyReached';
  deps.log.error({ entity, sensor: sensor.id, code: result.refused.code }, 'a sensor could not open a case');
  return 'byHand';
}

/** Counts every subject that is not proposed, and gives those that are. */
async function* proposals({ compiled, sensor, around }: Run, counts: SensorCounts): AsyncGenerator<Proposed> {
  for await (const first of scan(compiled, sensor, around)) {
    if (first.result === 'proposed') yield first;
    else count(counts, first);
  }
}

/** More failures than this are no matter of the subjects. */
const MOST_FAILURES = 20;

interface Outcome {
  counts: SensorCounts;
  opened: string[];
  /** Subjects that could not be handled, counted among those for a person to see. */
  failed: number;
}

/**
 * Several subjects are in flight at once; those who share one hit (a household, a person) follow one another. One that
 * fails keeps nobody else from what they are entitled to.
 */
async function runOver(deps: SensorRunDeps, run: Run): Promise<Outcome> {
  const { pace, log } = deps;
  const { entity, compiled, sensor, runId } = run;
  const outcome: Outcome = { counts: noCounts(), opened: [], failed: 0 };
  const { counts, opened } = outcome;

  const handle = async (first: Proposed): Promise<void> => {
    const now = await again(deps, run, first);
    if (now.result !== 'proposed') return count(counts, now);
    const reached = await reach(deps, run, now);
    if (typeof reached === 'string') return count(counts, { ...now, result: 'excluded', by: reached });
    count(counts, now);
    if (reached.opened !== null) opened.push(reached.opened);
  };

  await inOrder(proposals(run, counts), { pace, keyOf: ({ hitKey }) => hitKey }, async (first) => {
    try {
      await handle(first);
    } catch (error) {
      const isOfOne = !(error instanceof Ending || error instanceof StoreUnwritable);
      if (!isOfOne || outcome.failed >= MOST_FAILURES) throw error;
      outcome.failed += 1;
      const where = { entity, procedureId: compiled.procedure.id, sensorId: sensor.id, runId };
      log.error({ err: error, ...where }, 'a sensor could not reach somebody, and goes on with the others');
      count(counts, { ...first, result: 'excluded', by: 'byHand' });
    }
  });
  return outcome;
}

const sensorOf = (compiled: CompiledProcedure | undefined, id: string): Sensor | undefined =>
  compiled?.procedure.sensors.find((sensor) => sensor.id === id);

/**
 * Runs sensors. The hit of a subject is written with its case in one transaction, so a run that was cut short
 * reaches, when it is repeated, only those whom it had not reached.
 */
export function createSensorRunner(deps: SensorRunDeps): SensorRunner {
  return {
    async run({ entity, procedureId, sensorId, startedBy, scheduledFor }) {
      const town = await deps.loadTown(entity);
      const compiled = await deps.procedures.latest(entity, procedureId);
      const sensor = sensorOf(compiled, sensorId);
      if (!town || !compiled || !sensor) return { ok: false, code: 'sensor.unknown' };
      if (!isRegisterSensor(sensor)) return { ok: false, code: 'sensor.notOverRegister' };
      const now = deps.clock.now();
      const runId = deps.ids.next(now);
      const row = { runId, procedureId, sensorId, startedBy, scheduledFor, startedAt: now };
      const started = await deps.store.sensors.startRun(entity, {
        ...row,
        finishedAt: null,
        counts: null,
        error: null,
      });
      if (!started) return { ok: false, code: 'sensor.running' };
      try {
        const around = await surroundings(deps.store, town, compiled, sensor, now);
        const { counts, opened, failed } = await runOver(deps, {
          entity,
          town,
          compiled,
          sensor,
          around,
          runId,
          now,
        });
        await deps.store.sensors.finishRun(entity, runId, {
          finishedAt: deps.clock.now(),
          counts,
          // Not served: whoever was left out is tried again.
          error: failed > 0 ? 'someFailed' : null,
        });
        return { ok: true, runId, counts, opened, failed };
      } catch (error) {
        const message = error instanceof Error ? error.name : 'unknown';
        await deps.store.sensors.finishRun(entity, runId, {
          finishedAt: deps.clock.now(),
          counts: null,
          error: message,
        });
        throw error;
      }
    },
  };
}
