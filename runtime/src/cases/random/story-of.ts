import type { Store } from '../../ports/index.js';
import { TOWN } from '../fixtures/test-engine.js';

/** What must be the same in two lives of a case: everything but when the machine worked and the names it made up. */
export async function storyOf(store: Store, caseId: string) {
  const journal = await store.cases.journal(TOWN, caseId);
  const loaded = await store.cases.load(TOWN, caseId);
  const tasks = await store.tasks.listByCase(TOWN, caseId);
  const letters = await store.notifications.listByCase(TOWN, caseId);
  const isErased = loaded?.case.erasedAt !== undefined;
  return {
    // Of an erased row not even the date is told: it comes from when the machine worked.
    journal: journal.map(({ hash: _hash, at: _at, legalAt: _legalAt, ...told }) =>
      isErased ? { from: told.from, to: told.to, erased: told.erased } : told,
    ),
    clocks: loaded?.clocks,
    snapshot: isErased ? undefined : loaded?.case.snapshot,
    // Those of one instant come in the order of the names that each life made up.
    tasks: tasks
      .map(({ task, generation, status, completedBy }) => `${task}#${generation} ${status} ${completedBy}`)
      .sort(),
    // When to look again at a letter that was sent again is told to nobody: it starts no term any more.
    letters: letters.map(({ effectId, communication, facts, told, dueAt }, index) => {
      const isLast = !letters.slice(index + 1).some((later) => later.communication === communication);
      return { effectId, facts, told, ...(isLast && { dueAt }) };
    }),
    number: loaded?.case.number,
    registered: (await store.cases.registerEntries(TOWN, caseId)).map(({ number }) => number),
    documents: (await store.documents.listByCase(TOWN, caseId)).length,
  };
}
