/** A random case lived twice: by one process in memory, and by a process on disk that is gone after every move. */
import { type CompiledProcedure, compileProcedure } from '@oficio/schemas/compile';
import { type ProcedureInput, parseProcedure } from '@oficio/schemas/definition';
import { expect } from 'vitest';
import type { Store } from '../../ports/index.js';
import { memoryStore } from '../../store/memory/memory-store.js';
import { workers } from '../../workers/workers.js';
import { contentHash } from '../content-hash.js';
import { publish } from '../fixtures/asked-case.js';
import { Crash } from '../fixtures/crashing-store.js';
import { countingIds, furnish, START, TOWN, testEngine } from '../fixtures/test-engine.js';
import { openCase } from '../open-case.js';
import { expectSoundCase } from './case-invariants.js';
import { type Engine, type Memory, makeMove, PERSON } from './make-move.js';
import { expectSoundOutbox } from './order-invariants.js';
import { randomHands } from './random-hands.js';
import type { Death, Life } from './random-life.js';
import { ENTRY } from './random-procedure.js';
import { storyOf } from './story-of.js';
import { expectNothingTakenAway } from './time-invariants.js';
import { HEARD, TURNS } from './vocabulary.js';

/** An order that left the diary, as the database keeps it. */
export interface SentMessage {
  effectId: string;
  status: string;
  /** Whether there is an instant at which it will be tried. */
  waits: boolean;
}

/** Where a life is lived. */
export interface Ground {
  /** The store of the next process; the same one where nobody dies. */
  open(): Promise<Store>;
  /** Lets a process die; absent where one process lives the whole life. */
  arm?(death: Death): void;
  /** Every message of the outbox; absent where no verb tells those that are done. */
  sent?(caseId: string): SentMessage[];
  /** What the doctor finds wrong with it; absent where there is no file to examine. */
  faults?(): unknown[];
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

function engineOver(store: Store, at: number, prefix: string, foul: boolean): Engine {
  const { deps } = testEngine(store, { at, ids: countingIds(prefix) });
  const own = { ...deps, handlers: randomHands(deps, foul) };
  return {
    deps: own,
    work: workers(own),
    rival: () => engineOver({ ...store }, own.clock.now(), `${prefix}r`, foul),
  };
}

async function openRandom({ deps }: Engine, procedureId: string): Promise<string> {
  const none = { value: 0, source: 'case', on: '2026-01-15' } as const;
  const opened = await openCase(deps, TOWN, {
    procedureId,
    entry: ENTRY,
    subject: { kind: 'person', id: PERSON },
    personId: PERSON,
    language: 'es',
    fields: { [TURNS]: none, [HEARD]: none },
    actor: { kind: 'sensor' },
    idempotencyKey: 'open',
  });
  if (!opened.ok) throw new Error(opened.refused.code);
  return opened.receipt.caseId;
}

/**
 * Lives a case of a procedure, move by move, and looks at it after each.
 * @returns its story, to compare two lives. Throws when something that always holds does not.
 */
export async function playLife(ground: Ground, definition: ProcedureInput, { moves, foul }: Life) {
  const procedure = compiled(definition);
  let store = await ground.open();
  await furnish(store);
  await publish(store, definition);
  let engine = engineOver(store, START, 'id', foul);
  let processes = 0;
  const nextProcess = async () => {
    processes += 1;
    const at = engine.deps.clock.now();
    store = await ground.open();
    for (const held of [store.timers, store.outbox, store.notifications]) await held.releaseLeases(TOWN);
    engine = engineOver(store, at, `p${processes}`, foul);
  };

  const caseId = await openRandom(engine, definition.id);
  const memory: Memory = { caseId, procedure, last: undefined, said: new Map(), letters: new Map() };
  const told = new Map<string, number>();
  const expectSound = async () => {
    expectNothingTakenAway(told, await store.cases.clocks(TOWN, caseId));
    await expectSoundCase(store, TOWN, procedure, caseId, engine.deps.clock.now());
    const journal = await store.cases.journal(TOWN, caseId);
    if (ground.sent && !journal[0]?.erased) expectSoundOutbox(journal, ground.sent(caseId));
  };
  await engine.work.tick();
  await expectSound();
  for (const [index, move] of moves.entries()) {
    if (ground.arm) await nextProcess();
    const about = { key: `move-${index}`, since: engine.deps.clock.now() };
    if (ground.arm && 'crash' in move && move.crash !== undefined) {
      ground.arm(move.crash);
      await makeMove(engine, memory, move, about).catch((error: unknown) => {
        if (!(error instanceof Crash)) throw error;
      });
      await nextProcess();
    }
    await makeMove(engine, memory, move, about);
    await expectSound();
  }
  expect(ground.faults?.() ?? []).toEqual([]);
  return storyOf(store, caseId);
}
