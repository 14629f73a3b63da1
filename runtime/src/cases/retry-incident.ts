/** A person lets a case that stopped at a bug be tried again: after a mend, or because the cause has gone. */
import type { Deps } from '../deps.js';

export type RetryResult = 'retried' | 'case.unknown';

/**
 * Clears the incident and wakes the workers: the deadline or the answer at which the case stopped comes again by
 * itself, and what a person had sent can be sent again. A case without an incident stays as it is. When the cause
 * has not gone the incident is back, with its new instant.
 */
export async function retryIncident(
  { store, wake }: Pick<Deps, 'store' | 'wake'>,
  entity: string,
  caseId: string,
): Promise<RetryResult> {
  const loaded = await store.cases.load(entity, caseId);
  if (!loaded) return 'case.unknown';
  if (loaded.case.incident) {
    await store.cases.setIncident(entity, caseId, null);
    for (const { deadline, generation, status } of loaded.clocks)
      if (status === 'running') await store.timers.release(entity, { caseId, deadline, generation }, 0);
  }
  wake(entity);
  return 'retried';
}
