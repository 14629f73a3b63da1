/** What holds of everything that the diary of a case ordered: tasks, letters, questions, documents, registered entries. */
import type { Effect } from '@oficio/schemas/interpret';
import { expect } from 'vitest';
import type { JournalRow, Store } from '../../ports/index.js';
import type { SentMessage } from './play-life.js';

const OUTWARD: ReadonlySet<Effect['kind']> = new Set(['communicate', 'consult', 'startProcedure']);

/** The orders of a step that leave the database, but for a question that the same step gives up. */
function ordersOf({ caseId, seq, effects }: JournalRow): string[] {
  const isGivenUp = (one: Effect, place: number) =>
    one.kind === 'consult' &&
    effects.some(
      (later, after) =>
        after > place &&
        later.kind === 'abandonConsultation' &&
        later.dataNeed === one.dataNeed &&
        later.generation === one.generation,
    );
  return effects.flatMap((effect, place) =>
    OUTWARD.has(effect.kind) && !isGivenUp(effect, place) ? [`${caseId}:${seq}:${place}`] : [],
  );
}

/** One message for each order, none without one. A question that was given up waits for nothing. */
export function expectSoundOutbox(journal: readonly JournalRow[], sent: readonly SentMessage[]): void {
  expect(sent.map(({ effectId }) => effectId).sort()).toEqual(journal.flatMap(ordersOf).sort());
  const states = ['pending', 'done', 'dead', 'abandoned'];
  expect(
    sent.filter(({ status, waits }) => !states.includes(status) || waits !== (status === 'pending')),
  ).toEqual([]);
}

const count = (journal: readonly JournalRow[], kind: Effect['kind']): number =>
  journal.flatMap(({ effects }) => effects).filter((effect) => effect.kind === kind).length;

/** The only case of its town: what it registered is numbered from one on in each book, and nothing is lost. */
export async function expectSoundBooks(
  store: Store,
  entity: string,
  caseId: string,
  journal: readonly JournalRow[],
): Promise<void> {
  const entries = await store.cases.registerEntries(entity, caseId);
  expect(entries).toHaveLength(count(journal, 'register'));
  const next = new Map<string, number>();
  for (const { number } of entries) {
    const book = number.slice(0, number.lastIndexOf('-'));
    next.set(book, (next.get(book) ?? 0) + 1);
    expect(Number(number.slice(book.length + 1))).toBe(next.get(book));
  }
  expect(await store.documents.listByCase(entity, caseId)).toHaveLength(count(journal, 'issueDocument'));
  const tasks = await store.tasks.listByCase(entity, caseId);
  expect(new Set(tasks.map(({ taskId }) => taskId)).size).toBe(tasks.length);
  const failures = tasks.flatMap(({ failure, status }) =>
    failure && status === 'open' ? [`${failure.effectId} ${failure.reason}`] : [],
  );
  expect(new Set(failures).size).toBe(failures.length);
}
