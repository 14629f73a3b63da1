/** People who confirm while the machine has other work: one every few milliseconds, each a case of their own. */
import { setTimeout as sleep } from 'node:timers/promises';
import { dispatchCaseEvent } from '#product/cases/dispatch-case-event.js';
import type { Deps } from '#product/deps.js';
import type { Latencies } from '../measure/latencies.js';
import { TOWN } from '../oficio/bench-register.js';

const EVERY_MS = 25;

/** Confirms one case after another until `done` says so or there are no more, and adds how long each took. */
export async function confirmations(
  deps: Deps,
  cases: Iterator<string>,
  latencies: Latencies,
  done: () => boolean,
): Promise<void> {
  while (!done()) {
    const next = cases.next();
    if (next.done) break;
    const began = performance.now();
    const caseId = next.value;
    const result = await deps.pace.answering(() =>
      dispatchCaseEvent(deps, TOWN, {
        caseId,
        event: { kind: 'citizen', action: 'confirm' },
        actor: { kind: 'citizen', id: caseId },
        idempotencyKey: `confirm:${caseId}`,
      }),
    );
    if (!result.ok) throw new Error(result.refused.code);
    latencies.add(performance.now() - began);
    await sleep(EVERY_MS);
  }
}
