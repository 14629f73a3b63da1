import { expect } from 'vitest';
import type { CaseRecord, JournalRow, Store } from '../../ports/index.js';

/** What is left of a case whose person was erased: when, and between which phases; and nothing that can still happen. */
export async function expectErasedCase(
  store: Store,
  entity: string,
  { caseId, personId, subject, endedAt, incident }: CaseRecord,
  journal: readonly JournalRow[],
): Promise<void> {
  expect(endedAt).not.toBeNull();
  expect(incident).toBeNull();
  expect([personId, subject.id].filter((id) => !id.startsWith('erased:'))).toEqual([]);
  expect(journal.filter(({ erased, event, effects }) => !erased || event || effects.length > 0)).toEqual([]);
  expect(await store.cases.clocks(entity, caseId)).toEqual([]);
  const waiting = [
    store.timers.nextDueAt(entity),
    store.notifications.nextDueAt(entity),
    store.outbox.nextAt(entity),
  ];
  expect(await Promise.all(waiting)).toEqual([undefined, undefined, undefined]);
  expect((await store.outbox.counts(entity)).pending).toBe(0);
}
