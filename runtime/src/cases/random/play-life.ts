/** A random case lived twice: by one process in memory, and by a process on disk that is gone after every move. */
import { type CompiledProcedure, compileProcedure } from '@oficio/schemas/compile';
import { type ProcedureInput, parseProcedure } from '@oficio/schemas/definition';
import type { Store } from '../../ports/index.js';
import { memoryStore } from '../../store/memory/memory-store.js';
import { moveClock } from '../../workers/move-clock.js';
import { workers } from '../../workers/workers.js';
import { contentHash } from '../content-hash.js';
import { dispatchCaseEvent } from '../dispatch-case-event.js';
import { Crash, type CrashPoint } from '../fixtures/crashing-store.js';
import { countingIds, furnish, START, TOWN, testEngine } from '../fixtures/test-engine.js';
import { openCase } from '../open-case.js';
import { expectSoundCase } from './case-invariants.js';
import { randomHands } from './random-hands.js';
import type { Move } from './random-life.js';
import { ENTRY } from './random-procedure.js';
import { TURNS } from './vocabulary.js';

/** Where a life is lived. */
export interface Ground {
  /** The store of the next process; the same one where nobody dies. */
  open(): Promise<Store>;
  /** Lets the next commit die at a point; absent where one process lives the whole life. */
  arm?(point: CrashPoint): void;
}

export const inMemory = (): Ground => {
  const store = memoryStore();
  return { open: async () => store };
};

/** Throws when the procedure is not valid: a defect of the generator. */
export function compiled(definition: ProcedureInput): CompiledProcedure {
  const parsed = parseProcedure(definition);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return compileProcedure(parsed.procedure, { version: 1, hash: contentHash(definition) });
}

function engineOver(store: Store, at: number, prefix: string) {
  const { deps } = testEngine(store, { at, ids: countingIds(prefix) });
  const own = { ...deps, handlers: randomHands };
  return { deps: own, work: workers(own) };
}

type Engine = ReturnType<typeof engineOver>;

async function openRandom({ deps }: Engine, procedureId: string): Promise<string> {
  const opened = await openCase(deps, TOWN, {
    procedureId,
    entry: ENTRY,
    subject: { kind: 'person', id: 'P1' },
    personId: 'P1',
    language: 'es',
    fields: { [TURNS]: { value: 0, source: 'case', on: '2026-01-15' } },
    actor: { kind: 'sensor' },
    idempotencyKey: 'open',
  });
  if (!opened.ok) throw new Error(opened.refused.code);
  return opened.receipt.caseId;
}

type EventMove = Extract<Move, { kind: 'event' }>;

const send = ({ deps }: Engine, caseId: string, { event, by }: EventMove, key: string) =>
  dispatchCaseEvent(deps, TOWN, {
    caseId,
    event,
    actor: by === undefined ? { kind: 'citizen', id: 'P1' } : { kind: 'officer', id: by },
    idempotencyKey: key,
  });

/** What must be the same in both lives: everything but when the machine worked and the names it made up. */
async function storyOf(store: Store, caseId: string) {
  const journal = await store.cases.journal(TOWN, caseId);
  const loaded = await store.cases.load(TOWN, caseId);
  const tasks = await store.tasks.listByCase(TOWN, caseId);
  return {
    journal: journal.map(({ hash: _hash, at: _at, legalAt: _legalAt, ...told }) => told),
    clocks: loaded?.clocks,
    snapshot: loaded?.case.snapshot,
    tasks: tasks.map(({ task, generation, status, completedBy }) => ({
      task,
      generation,
      status,
      completedBy,
    })),
    number: loaded?.case.number,
    registered: (await store.cases.registerEntries(TOWN, caseId)).map(({ number }) => number),
    documents: (await store.documents.listByCase(TOWN, caseId)).length,
  };
}

/**
 * Lives a case of a procedure, move by move, and looks at it after each.
 * @returns its story, to compare two lives. Throws when something that always holds does not.
 */
export async function playLife(ground: Ground, definition: ProcedureInput, moves: readonly Move[]) {
  const procedure = compiled(definition);
  let store = await ground.open();
  await furnish(store);
  await store.definitions.publish(TOWN, {
    procedureId: definition.id,
    hash: contentHash(definition),
    definition,
    publishedAt: START,
    publishedBy: 'test',
    note: '',
  });
  let engine = engineOver(store, START, 'id');
  let processes = 0;
  const nextProcess = async () => {
    processes += 1;
    const at = engine.deps.clock.now();
    store = await ground.open();
    engine = engineOver(store, at, `p${processes}`);
  };

  const caseId = await openRandom(engine, definition.id);
  await engine.work.tick();
  await expectSoundCase(store, TOWN, procedure, caseId, START);
  let last: { move: EventMove; key: string } | undefined;
  for (const [index, move] of moves.entries()) {
    if (ground.arm) await nextProcess();
    if (move.kind === 'wait')
      await moveClock(engine.deps.clock, engine.work, engine.deps.clock.now() + move.hours * 3_600_000);
    else {
      last = move.kind === 'event' ? { move, key: `move-${index}` } : last;
      if (last && move.kind === 'event' && move.crash !== undefined && ground.arm) {
        ground.arm(move.crash);
        await send(engine, caseId, last.move, last.key).catch((error: unknown) => {
          if (!(error instanceof Crash)) throw error;
        });
        await nextProcess();
      }
      if (last) await send(engine, caseId, last.move, last.key);
      await engine.work.tick();
    }
    await expectSoundCase(store, TOWN, procedure, caseId, engine.deps.clock.now());
  }
  return storyOf(store, caseId);
}
