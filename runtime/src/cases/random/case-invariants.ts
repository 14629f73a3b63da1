/** What holds of every case after every step, whatever its procedure and whatever happened to it. */
import type { CompiledProcedure, PhaseNode } from '@oficio/schemas/compile';
import { activePhaseIds, type Clock, storedContext } from '@oficio/schemas/interpret';
import { expect } from 'vitest';
import type { JournalRow, Store } from '../../ports/index.js';
import { replayJournal } from '../fixtures/replay-journal.js';

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
  for (const [index, { from, to, entered, exited }] of journal.entries()) {
    expect(from).toEqual(journal[index - 1]?.to ?? []);
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

const isAlive = ({ status }: Clock): boolean => status !== 'reached' && status !== 'cancelled';

/** A term ends once, and never before its last day is over. */
function expectPunctualDeadlines(journal: readonly JournalRow[], clocks: readonly Clock[]): void {
  const reached = journal.flatMap(({ at, effects }) =>
    effects.flatMap((effect) => (effect.kind === 'reachDeadline' ? [{ at, ...effect }] : [])),
  );
  const names = reached.map(({ deadline, generation }) => `${deadline}#${generation}`);
  expect(new Set(names).size).toBe(names.length);
  for (const { at, deadline, generation } of reached) {
    const clock = clocks.find((one) => one.deadline === deadline && one.generation === generation);
    expect(clock?.dueAt ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(at);
  }
}

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
  expect(record.snapshot).toEqual(replayJournal(compiled, journal));
  expect(record.activePhases).toEqual(activePhaseIds(compiled, record.snapshot));
  expectLegalConfiguration(compiled, record.activePhases);
  expectUnbrokenStory(compiled, journal);
  expectPunctualDeadlines(journal, clocks);

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
  expect(running.filter(({ status, dueAt }) => status === 'running' && (dueAt ?? now) <= now)).toEqual([]);
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
