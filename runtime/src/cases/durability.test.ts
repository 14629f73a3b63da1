import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CompiledProcedure, compileProcedure } from '@oficio/schemas/compile';
import { parseProcedure } from '@oficio/schemas/definition';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../ports/index.js';
import { memoryStore } from '../store/memory/memory-store.js';
import { openDatabase } from '../store/sqlite/database.js';
import type { CommitPoint } from '../store/sqlite/group-commit.js';
import { applyMigrations } from '../store/sqlite/migrations.js';
import { sqliteStore } from '../store/sqlite/sqlite-store.js';
import { moveClock } from '../workers/move-clock.js';
import { contentHash } from './content-hash.js';
import { benchPermit } from './fixtures/bench-permit.js';
import { Crash, type CrashPoint, crashingStore, crashPoints } from './fixtures/crashing-store.js';
import { type Script, type ScriptLine, scripts } from './fixtures/permit-script.js';
import { replayJournal } from './fixtures/replay-journal.js';
import { countingIds, furnish, START, type TestEngine, TOWN, testEngine } from './fixtures/test-engine.js';
import { retryIncident } from './retry-incident.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'oficio-durable-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function openFile(reached?: (point: CommitPoint) => void): Store {
  const db = openDatabase(join(folder, 'oficio.sqlite'));
  applyMigrations(db);
  return sqliteStore(db, reached);
}

async function play(engine: TestEngine, caseId: string, line: ScriptLine): Promise<void> {
  if (line.kind === 'time') await moveClock(engine.deps.clock, engine.work, line.to);
  else await engine.send(caseId, line.key, line.event, line.by);
}

async function open(engine: TestEngine): Promise<string> {
  const opened = await engine.open('open');
  if (!opened.ok) throw new Error(opened.refused.code);
  return opened.receipt.caseId;
}

const compiled = compiledPermit();

function compiledPermit(): CompiledProcedure {
  const parsed = parseProcedure(benchPermit);
  if (!parsed.ok) throw new Error('the test procedure cannot be read');
  return compileProcedure(parsed.procedure, { version: 1, hash: contentHash(benchPermit) });
}

/** What must be the same however the process lived: the diary without the identifiers that it made. */
async function storyOf(store: Store, caseId: string) {
  const journal = await store.cases.journal(TOWN, caseId);
  expect(await store.cases.brokenLink(TOWN, caseId)).toBeUndefined();
  const found = await store.cases.load(TOWN, caseId);
  expect(found?.case.snapshot).toEqual(replayJournal(compiled, journal));
  return {
    journal: journal.map(({ seq, today, actor, cause, event, from, to, transitions, effects }) => ({
      seq,
      today,
      actor,
      cause: cause.replace(caseId, '<case>'),
      event,
      from,
      to,
      transitions,
      effects,
    })),
    clocks: found?.clocks,
    state: found?.case.snapshot,
    number: found?.case.number,
    tasks: (await store.tasks.listByCase(TOWN, caseId)).map(({ task, status, completedBy }) => ({
      task,
      status,
      completedBy,
    })),
    registered: (await store.cases.registerEntries(TOWN, caseId)).map((entry) => entry.number),
    documents: (await store.documents.listByCase(TOWN, caseId)).length,
  };
}

async function live(store: Store, script: Script) {
  await furnish(store);
  const engine = testEngine(store);
  const caseId = await open(engine);
  for (const line of script.lines) await play(engine, caseId, line);
  await engine.work.tick();
  const sent = engine.done.map((effect) => effect.replace(caseId, '<case>'));
  return { story: await storyOf(store, caseId), sent };
}

/** The same script with the process gone after every line: another process opens the file and goes on. */
async function reloaded(script: Script) {
  let store = openFile();
  await furnish(store);
  let engine = testEngine(store);
  const caseId = await open(engine);
  const sent: string[] = [];
  for (const [index, line] of script.lines.entries()) {
    sent.push(...engine.done);
    const at = engine.deps.clock.now();
    await store.close();
    store = openFile();
    engine = testEngine(store, { at, ids: countingIds(`p${index}`) });
    await play(engine, caseId, line);
  }
  await engine.work.tick();
  const story = await storyOf(store, caseId);
  await store.close();
  return { story, sent: [...sent, ...engine.done].map((effect) => effect.replace(caseId, '<case>')) };
}

/** The same with a kill inside the commit of every line, and the sender trying again with the same key. */
async function crashed(script: Script, point: CrashPoint) {
  let store = crashingStore(openFile);
  await furnish(store);
  let engine = testEngine(store);
  const caseId = await open(engine);
  const sent: string[] = [];
  for (const [index, line] of script.lines.entries()) {
    store.arm(point);
    await play(engine, caseId, line).catch((error: unknown) => {
      if (!(error instanceof Crash)) throw error;
    });
    sent.push(...engine.done);
    const at = line.kind === 'time' ? engine.deps.clock.now() : START;
    await store.close();
    store = crashingStore(openFile);
    engine = testEngine(store, { at, ids: countingIds(`p${index}`) });
    await play(engine, caseId, line);
  }
  await engine.work.tick();
  const story = await storyOf(store, caseId);
  await store.close();
  return { story, sent: [...sent, ...engine.done].map((effect) => effect.replace(caseId, '<case>')) };
}

describe.each(scripts)('$name', (script) => {
  it('is the same in memory and on disk', async () => {
    const store = openFile();
    const onDisk = await live(store, script);
    await store.close();
    expect(onDisk).toEqual(await live(memoryStore(), script));
    expect(onDisk.story.journal.length).toBeGreaterThan(1);
  });

  it('is the same when the process is started again after every event', async () => {
    expect(await reloaded(script)).toEqual(await live(memoryStore(), script));
  });

  it.each(crashPoints)('is the same when the process is killed %s of every event', async (point) => {
    const expected = await live(memoryStore(), script);
    const found = await crashed(script, point);
    expect(found.story).toEqual(expected.story);
    expect(new Set(found.sent)).toEqual(new Set(expected.sent));
  });
});

describe('a bug in one case', () => {
  it('stops that case in sight of people and no other; a person can try again', async () => {
    const store = memoryStore();
    await furnish(store);
    const engine = testEngine(store);
    const [broken, healthy] = [await open(engine), await engine.open('healthy', 'P2')];
    if (!healthy.ok) throw new Error(healthy.refused.code);
    const loaded = await store.cases.loadForEvent(TOWN, broken);
    const spoilt = { ...loaded?.case.snapshot, state: { value: 'no such phase', context: null } };
    const load = store.cases.loadForEvent;
    store.cases.loadForEvent = async (entity, caseId) => {
      const found = await load(entity, caseId);
      if (!found || caseId !== broken || !spoilt.procedure) return found;
      return { ...found, case: { ...found.case, snapshot: { ...found.case.snapshot, ...spoilt } } };
    };
    await moveClock(engine.deps.clock, engine.work, START + 20 * 86_400_000);
    store.cases.loadForEvent = load;
    expect((await load(TOWN, broken))?.case.incident).toMatchObject({ event: 'deadline' });
    expect((await load(TOWN, healthy.receipt.caseId))?.case.outcome).toBe('offerEnded');
    expect(await engine.work.nextAt()).toBeUndefined();
    expect(await retryIncident(engine.deps, TOWN, broken)).toBe('retried');
    expect(await retryIncident(engine.deps, TOWN, 'nobody')).toBe('case.unknown');
    // The offer was over before: the deadline at which the case stopped comes again by itself.
    await engine.work.tick();
    expect((await load(TOWN, broken))?.case).toMatchObject({ incident: null, outcome: 'offerEnded' });
  });
});
