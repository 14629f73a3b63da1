/** Tells the cases what comes of their notifications with time: ten days unopened, or what a crash left untold. */
import type { Deps } from '../deps.js';
import { tellNow } from '../notifications/record-fact.js';

const LEASE_MS = 60_000;
const BATCH = 100;
const RETRY_MS = 30_000;

/** One batch, in the order in which they are due. One that cannot be told now does not stop the others. */
export async function tellDueNotifications(deps: Deps, entity: string): Promise<{ claimed: number }> {
  const now = deps.clock.now();
  const { notifications } = deps.store;
  const town = await deps.towns(entity);
  if (!town) return { claimed: 0 };
  const batch = await notifications.claimDue(entity, { now, leaseUntil: now + LEASE_MS, limit: BATCH });
  for (const row of batch) {
    await deps.pace.turn();
    try {
      if (!(await tellNow(deps, town, row)))
        await notifications.release(entity, row.effectId, now + RETRY_MS);
    } catch (error) {
      const { effectId, caseId } = row;
      deps.log.error(
        { err: error, entity, caseId, effectId },
        'a notification could not be told to its case',
      );
      await notifications.release(entity, effectId, now + RETRY_MS);
    }
  }
  return { claimed: batch.length };
}
