/** Every scenario of the samples through the real engine: the same trace as the simulator, also when reloaded. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileProcedure } from '@oficio/schemas/compile';
import { buildCalendar } from '@oficio/schemas/deadlines';
import { parseProcedure } from '@oficio/schemas/definition';
import { runScenario, type Scenario, scenario } from '@oficio/schemas/scenario';
import { describe, expect, it } from 'vitest';
import { localInstant } from '../clock/local-instant.js';
import type { Store } from '../ports/index.js';
import { sampleCalendars, sampleProcedures } from '../seed/samples-folder.js';
import { memoryStore } from '../store/memory/memory-store.js';
import { openDatabase } from '../store/sqlite/database.js';
import { applyMigrations } from '../store/sqlite/migrations.js';
import { sqliteStore } from '../store/sqlite/sqlite-store.js';
import { moveClock } from '../workers/move-clock.js';
import { contentHash } from './content-hash.js';
import { dispatchCaseEvent } from './dispatch-case-event.js';
import { countingIds, TOWN, testEngine } from './fixtures/test-engine.js';
import { testTown } from './fixtures/test-town.js';
import { openCase } from './open-case.js';

const samples = dirname(fileURLToPath(import.meta.resolve('@oficio/samples/package.json')));
const ZONE = 'Europe/Madrid';

const instantOf = (local: string): number => {
  const instant = localInstant(local, ZONE);
  if (instant === undefined) throw new Error(`${local} is not a local date-time`);
  return instant;
};

const procedures = sampleProcedures().map((definition) => {
  const parsed = parseProcedure(definition);
  if (!parsed.ok) throw new Error('a sample cannot be read');
  const { procedure } = parsed;
  const folder = join(samples, procedure.id, 'scenarios');
  const scenarios = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => scenario.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
    .filter((played) => played.pending === undefined);
  return { id: procedure.id, procedure, definition, scenarios };
});
type Sample = (typeof procedures)[number];

interface Line {
  on: string;
  phases: string[];
  transitions: string[];
}

function simulated({ procedure, definition }: Sample, played: Scenario): Line[] {
  const compiled = compileProcedure(procedure, { version: 1, hash: contentHash(definition) });
  const trace = runScenario(compiled, played, buildCalendar(sampleCalendars(played.calendar)));
  return trace.lines.flatMap(({ on, step }) =>
    step ? [{ on, phases: step.to, transitions: step.transitions }] : [],
  );
}

/** Plays it through the engine; `reload` gives every event an engine that remembers nothing of the case. */
async function lived(store: Store, sample: Sample, played: Scenario, reload: boolean): Promise<Line[]> {
  const at = instantOf(played.at);
  await store.towns.save({
    entity: TOWN,
    document: { ...testTown(TOWN), calendar: played.calendar },
    synthetic: true,
    savedAt: at,
  });
  for (const calendar of sampleCalendars(played.calendar)) await store.towns.saveCalendar(TOWN, calendar, at);
  await store.definitions.publish(TOWN, {
    procedureId: sample.id,
    publishedAt: at,
    publishedBy: 'ana',
    note: '',
    ...unwatched(sample),
  });
  let engine = testEngine(store, { at });
  const opened = await openCase(engine.deps, TOWN, {
    procedureId: sample.id,
    entry: played.entry,
    subject: { kind: 'person', id: 'P1' },
    personId: 'P1',
    language: 'es',
    fields: played.fields,
    actor: { kind: 'sensor' },
    idempotencyKey: 'open',
  });
  if (!opened.ok) throw new Error(opened.refused.code);
  const { caseId } = opened.receipt;
  for (const [index, { at: local, event }] of played.events.entries()) {
    const { clock, procedures: compiled } = engine.deps;
    // The compiled definition is immutable and costs more than the rest: it is the one thing kept.
    const kept = { at: clock.now(), ids: countingIds(`p${index}`), procedures: compiled };
    if (reload) engine = testEngine(store, kept);
    await moveClock(engine.deps.clock, engine.work, instantOf(local));
    if (event.kind === 'time') continue;
    await dispatchCaseEvent(engine.deps, TOWN, {
      caseId,
      event,
      actor: { kind: 'system' },
      idempotencyKey: `event-${index}`,
    });
  }
  const journal = await store.cases.journal(TOWN, caseId);
  expect(await store.cases.brokenLink(TOWN, caseId)).toBeUndefined();
  return journal.map(({ today, to, transitions }) => ({ on: today, phases: to, transitions }));
}

/** The definition without its sensors: a scenario plays one case, and time must not open others. */
function unwatched({ definition }: Sample): { definition: unknown; hash: string } {
  const { sensors: _sensors, ...rest } = definition as Record<string, unknown>;
  return { definition: rest, hash: contentHash(rest) };
}

function freshSqlite(): Store {
  const db = openDatabase(':memory:');
  applyMigrations(db);
  return sqliteStore(db);
}

describe.each(procedures)('$id', (sample) => {
  it.each(sample.scenarios.map((played) => [played.id, played] as const))(
    '%s is told the same by the simulator, by the engine, and by an engine reloaded before every event',
    async (_, played) => {
      const told = simulated(sample, played);
      expect(told.length).toBeGreaterThan(0);
      expect(await lived(memoryStore(), sample, played, false)).toEqual(told);
      expect(await lived(freshSqlite(), sample, played, true)).toEqual(told);
    },
  );
});
