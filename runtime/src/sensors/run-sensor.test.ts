import { beforeAll, describe, expect, it, vi } from 'vitest';
import { DEMO, type DemoTown, demoTown } from '../http/fixtures/demo-town.js';
import { StoreUnwritable } from '../ports/index.js';
import { dryRunSensor } from './dry-run-sensor.js';
import type { SensorCounts } from './sensor-counts.js';
import { isRegisterSensor } from './sensor-scan.js';

const PROCEDURE = 'ibi-large-family-new';
const SENSOR = 'S2';

const sum = ({ proposed, notMet, missing, excluded }: SensorCounts) =>
  proposed + notMet + missing + Object.values(excluded).reduce((total, one) => total + one, 0);

const request = {
  entity: DEMO,
  procedureId: PROCEDURE,
  sensorId: SENSOR,
  startedBy: 'test',
  scheduledFor: null,
};

let demo: DemoTown;
let dry: Awaited<ReturnType<typeof dryRunSensor>>;
let first: { counts: SensorCounts; opened: string[] };

beforeAll(async () => {
  demo = await demoTown('2026-11-09T08:00:00Z');
  const { deps } = demo;
  const town = await deps.towns(DEMO);
  const compiled = await deps.procedures.latest(DEMO, PROCEDURE);
  const sensor = compiled?.procedure.sensors.find(({ id }) => id === SENSOR);
  if (!town || !compiled || !sensor || !isRegisterSensor(sensor))
    throw new Error('The sample has no such sensor');
  dry = await dryRunSensor(deps.store, town, compiled, sensor, deps.clock.now());
  const result = await deps.sensorRunner.run(request);
  if (!result.ok) throw new Error(result.code);
  first = { counts: result.counts as SensorCounts, opened: result.opened };
}, 60_000);

describe('a sensor over the demonstration town', () => {
  it('judges every household, and its counts add up', async () => {
    const { counts: held } = await demo.deps.store.register.summary(DEMO);
    expect(first.counts.evaluated).toBe(held.households);
    expect(sum(first.counts)).toBe(first.counts.evaluated);
    expect(first.counts.proposed).toBeGreaterThan(0);
  });

  it('opens one case for each household that it proposes, as the dry run said', () => {
    expect(first.opened).toHaveLength(first.counts.proposed);
    expect(dry.counts).toEqual(first.counts);
    expect(dry.examples.some(({ verdict }) => verdict === 'met')).toBe(true);
  });

  it('writes only to living adults of homes without a protected address', async () => {
    const { store } = demo.deps;
    for (const caseId of first.opened) {
      const loaded = await store.cases.load(DEMO, caseId);
      const dossier = await store.register.dossier(DEMO, loaded?.case.personId ?? '');
      expect(dossier?.members.some(({ protectedAddress }) => protectedAddress)).toBe(false);
      expect(dossier?.deaths.some(({ personId }) => personId === dossier.person.personId)).toBe(false);
      expect((dossier?.person.birthDate ?? '9999') <= '2008-11-09').toBe(true);
    }
  });

  it('reaches nobody twice when it runs again', async () => {
    const again = await demo.deps.sensorRunner.run(request);
    if (!again.ok) throw new Error(again.code);
    const counts = again.counts as SensorCounts;
    expect(again.opened).toEqual([]);
    expect(counts.excluded.alreadyReached).toBe(first.counts.proposed);
    expect(sum(counts)).toBe(counts.evaluated);
    const open = await demo.deps.store.cases.list(DEMO, { procedureId: PROCEDURE, state: 'all', limit: 1 });
    expect(open.total).toBe(first.counts.proposed);
  });

  it('sends each of them one letter, by e-mail or through the print queue', async () => {
    await demo.work.tick();
    const { store } = demo.deps;
    const { rows } = await store.messages.list(DEMO, { limit: 1000 });
    const outward = rows.filter(({ channel }) => channel === 'email' || channel === 'post');
    const reached = outward.map(({ caseId }) => caseId).sort();
    const { dead } = await store.outbox.counts(DEMO);
    expect(dead).toBe(0);
    expect(reached).toEqual([...first.opened].sort());
    for (const { channel, personId } of outward) {
      const person = await store.register.person(DEMO, personId);
      expect(channel).toBe(person?.email === undefined ? 'post' : 'email');
    }
  });

  it('never runs over the register what only a message wakes', async () => {
    const { deps } = demo;
    const before = (await deps.store.cases.list(DEMO, { state: 'all', limit: 1 })).total;
    for (const sensorId of ['S1', 'S3']) {
      const message = { ...request, procedureId: 'web-accessibility', sensorId };
      expect(await deps.sensorRunner.run(message)).toEqual({ ok: false, code: 'sensor.notOverRegister' });
    }
    expect((await deps.store.cases.list(DEMO, { state: 'all', limit: 1 })).total).toBe(before);
  });

  it('does not run twice at once', async () => {
    const { deps } = demo;
    const run = {
      runId: 'other',
      procedureId: PROCEDURE,
      sensorId: SENSOR,
      startedBy: 'test',
      scheduledFor: null,
    };
    const now = deps.clock.now();
    await deps.store.sensors.startRun(DEMO, {
      ...run,
      startedAt: now,
      finishedAt: null,
      counts: null,
      error: null,
    });
    expect(await deps.sensorRunner.run(request)).toEqual({ ok: false, code: 'sensor.running' });
    await deps.store.sensors.abandonRuns(DEMO, now);
  });
});

it('reaches the others where one subject fails, and that one when it is tried again', async () => {
  const own = await demoTown('2026-11-09T08:00:00Z');
  const { store, sensorRunner } = own.deps;
  const { commitStep } = store.cases;
  let failing: string | undefined;
  const commit = vi.spyOn(store.cases, 'commitStep').mockImplementation((entity, step) => {
    failing ??= step.case.subject.id;
    if (step.case.subject.id === failing) throw new TypeError('a bug');
    return commitStep(entity, step);
  });
  const once = await sensorRunner.run(request);
  expect(once).toMatchObject({ ok: true, failed: 1 });
  if (!once.ok) throw new Error(once.code);
  expect(once.opened).toHaveLength(first.opened.length - 1);
  expect(sum(once.counts as SensorCounts)).toBe((once.counts as SensorCounts).evaluated);
  const last = await store.sensors.lastRun(DEMO, PROCEDURE, SENSOR);
  expect(last).toMatchObject({ error: 'someFailed', counts: once.counts });
  commit.mockRestore();
  const repeated = await sensorRunner.run(request);
  if (!repeated.ok) throw new Error(repeated.code);
  const reached = await Promise.all(repeated.opened.map((caseId) => store.cases.load(DEMO, caseId)));
  expect(reached.map((loaded) => loaded?.case.subject.id)).toEqual([failing]);
});

it('gives up where it fails for everybody', async () => {
  const own = await demoTown('2026-11-09T08:00:00Z');
  vi.spyOn(own.deps.store.cases, 'commitStep').mockRejectedValue(new StoreUnwritable('full'));
  await expect(own.deps.sensorRunner.run(request)).rejects.toThrow(StoreUnwritable);
  expect(await own.deps.store.sensors.lastRun(DEMO, PROCEDURE, SENSOR)).toMatchObject({ counts: null });
});
