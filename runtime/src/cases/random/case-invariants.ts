/** What holds of every case after every step, whatever its procedure and whatever happened to it. */
import type { CompiledProcedure, PhaseNode } from '@oficio/schemas/compile';
import { activePhaseIds, type Clock, storedContext } from '@oficio/schemas/interpret';
import { expect } from 'vitest';
import type { JournalRow, Store } from '../../ports/index.js';
import { replayJournal } from '../fixtures/replay-journal.js';
import { expectErasedCase } from './erased-invariants.js';
import { expectSoundBooks } from './order-invariants.js';
import { expectSoundTime } from './time-invariants.js';

/** The active phases with those that enclose them. */
function withAncestors({ index }: CompiledProcedure, active: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const id of active)
    for (let node = index.phases.get(id); node !== undefined; node = node.parent) found.add(node.phase.id);
  return found;
}

/** SCXML 3.11: one part of a compound phase, every branch of a parallel one, one phase of the first level. */
function expectLegalConfiguration(compiled: CompiledProcedure, active: readonly string[]): void {
  const nodes = [...compiled.index.phases.values()];
  const configuration = withAncestors(compiled, active);
  const activeIn = (parent: PhaseNode | undefined) =>
    nodes.filter((node) => node.parent === parent && configuration.has(node.phase.id));
  expect(activeIn(undefined)).toHaveLength(1);
  for (const node of nodes) {
    if (!configuration.has(node.phase.id)) continue;
    const parts = nodes.filter(({ parent }) => parent === node);
    const expected = node.phase.kind === 'parallel' ? parts.length : Math.min(1, parts.length);
    expect([node.phase.id, activeIn(node).length]).toEqual([node.phase.id, expected]);
  }
  const orders = active.map((id) => compiled.index.phases.get(id)?.order ?? Number.NaN);
  expect(orders).toEqual([...orders].sort((one, other) => one - other));
}

/** Each row begins where the one before ended, and what it enters and leaves leads from one to the other. */
function expectUnbrokenStory(compiled: CompiledProcedure, journal: readonly JournalRow[]): void {
  for (const [index, { from, to, entered, exited, erased }] of journal.entries()) {
    expect(from).toEqual(journal[index - 1]?.to ?? []);
    // Of an erased row only the innermost phases are left.
    if (erased) continue;
    const count = new Map<string, number>();
    const add = (phases: Iterable<string>, by: number) => {
      for (const phase of phases) count.set(phase, (count.get(phase) ?? 0) + by);
    };
    add(withAncestors(compiled, from), 1);
    add(entered, 1);
    add(exited, -1);
    add(withAncestors(compiled, to), -1);
    expect([...count].filter(([, difference]) => difference !== 0)).toEqual([]);
  }
}

const isAlive = ({ status }: Clock): boolean =>
  status === 'waiting' || status === 'running' || status === 'suspended';

/**
 * @param now epoch milliseconds; everything that was due by then has been done.
 * Throws an assertion error that names what does not hold.
 */
export async function expectSoundCase(
  store: Store,
  entity: string,
  compiled: CompiledProcedure,
  caseId: string,
  now: number,
): Promise<void> {
  const loaded = await store.cases.load(entity, caseId);
  if (!loaded) throw new Error('the case is gone');
  const { case: record, clocks } = loaded;
  const journal = await store.cases.journal(entity, caseId);
  expect(record.incident).toBeNull();
  expect(record.version).toBe(journal.length);
  expect(await store.cases.brokenLink(entity, caseId)).toBeUndefined();
  expectUnbrokenStory(compiled, journal);
  if (record.erasedAt !== undefined) return expectErasedCase(store, entity, record, journal);
  expect(record.snapshot).toEqual(replayJournal(compiled, journal));
  expect(record.activePhases).toEqual(activePhaseIds(compiled, record.snapshot));
  expectLegalConfiguration(compiled, record.activePhases);
  const letters = await store.notifications.listByCase(entity, caseId);
  await expectSoundTime(store, entity, { journal, clocks, letters }, now);
  await expectSoundBooks(store, entity, caseId, journal);

  const context = storedContext(record.snapshot);
  const active = withAncestors(compiled, record.activePhases);
  const lives = [context.deadlines, context.tasks, context.consultations].flatMap((alive) =>
    Object.values(alive),
  );
  expect(context.emitted).toEqual([]);
  expect(lives.filter(({ phase }) => phase !== undefined && !active.has(phase))).toEqual([]);

  const generations = (alive: Record<string, { generation: number }>): string[] =>
    Object.entries(alive)
      .map(([id, { generation }]) => `${id}#${generation}`)
      .sort();
  const running = clocks.filter(isAlive);
  expect(running.map(({ deadline, generation }) => `${deadline}#${generation}`).sort()).toEqual(
    generations(context.deadlines),
  );
  const open = (await store.tasks.listByCase(entity, caseId)).filter(
    ({ kind, status }) => kind === 'procedure' && status === 'open',
  );
  expect(open.map(({ task, generation }) => `${task}#${generation}`).sort()).toEqual(
    generations(context.tasks),
  );

  const isOver = record.activePhases.some((id) => {
    const node = compiled.index.phases.get(id);
    return node?.phase.kind === 'final' && node.parent === undefined;
  });
  expect(record.endedAt !== null).toBe(isOver);
  if (isOver) expect([...running, ...open]).toEqual([]);
}
