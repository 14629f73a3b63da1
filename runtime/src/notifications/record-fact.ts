import type { NotificationFacts } from '@oficio/schemas/deadlines';
import { dispatchCaseEvent } from '../cases/dispatch-case-event.js';
import type { TownContext } from '../http/town-context.js';
import type { NotificationRow } from '../ports/index.js';
import { notificationTasks } from './notification-tasks.js';
import { tellCase, worldOf } from './tell-case.js';

type FactDeps = Parameters<typeof dispatchCaseEvent>[0];

/** How often two people who record at once are let go one after the other. */
const ATTEMPTS = 8;

/** Takes to the case what it does not know yet; false when it cannot take it now, and the workers will. */
export async function tellNow(
  deps: FactDeps,
  town: TownContext,
  row: NotificationRow,
  requestId?: string,
): Promise<boolean> {
  const told = await tellCase(deps, town, row, (command) =>
    dispatchCaseEvent(deps, town.entity, { requestId, ...command }),
  );
  return told === 'told';
}

/**
 * Writes down a fact of a notification (an access, a rejection, an attempt, a publication) and tells the case what
 * comes of it. The fact is on disk first: if the process dies in between, the workers tell it. `change` gives the new
 * facts, or undefined to leave all as it is; `requestId` is that of the request which brought the fact. Gives the
 * notification as it came to be, or undefined if there is none.
 */
export async function recordFact(
  deps: FactDeps,
  town: TownContext,
  effectId: string,
  change: (facts: NotificationFacts, row: NotificationRow) => NotificationFacts | undefined,
  requestId?: string,
): Promise<NotificationRow | undefined> {
  const { entity } = town;
  const { notifications } = deps.store;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const found = await notifications.find(entity, effectId);
    if (!found) return undefined;
    const facts = change(found.facts, found);
    if (!facts) return found;
    const now = deps.clock.now();
    const row: NotificationRow = {
      ...found,
      facts,
      // What was already due before this fact keeps its moment.
      dueAt: Math.min(found.dueAt ?? now, now),
      version: found.version + 1,
    };
    const tasks = notificationTasks(row, worldOf(town, now));
    if (!(await notifications.save(entity, row, { ...tasks, close: { taskIds: tasks.close, at: now } })))
      continue;
    await tellNow(deps, town, row, requestId);
    return notifications.find(entity, effectId);
  }
  throw new Error(`Notification ${effectId} is being changed by too many at once`);
}
