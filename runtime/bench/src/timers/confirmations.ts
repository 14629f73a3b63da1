/** People who confirm while the machine has other work: one every few milliseconds, each a case of their own. */
import { setTimeout as sleep } from 'node:timers/promises';
import { dispatchCaseEvent } from '#product/cases/dispatch-case-event.js';
import type { Deps } from '#product/deps.js';
import { Latencies } from '../measure/latencies.js';
import { TOWN } from '../oficio/bench-register.js';

const EVERY_MS = 25;

/** Confirms one case after another until `done` says so or there are no more. */
export async function confirmations(
  deps: Deps,
  cases: Iterator<string>,
  done: () => boolean,
): Promise<Latencies> {
  const latencies = new Latencies();
  while (!done()) {
    const next = cases.next();
    if (next.done) break;
    const began = performance.now();
    const result = await dispatchCaseEvent(deps, TOWN, {
      caseId: next.value,
      event: { kind: 'citizen', action: 'confirm' },
      actor: { kind: 'citizen', id: next.value },
      idempotencyKey: `confirm:${next.value}`,
    });
    if (!result.ok) throw new Error(result.refused.code);
    latencies.add(performance.now() - began);
    await sleep(EVERY_MS);
  }
  return latencies;
}
