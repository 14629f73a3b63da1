/** The process that drains: its memory and its latencies are those of a server that does nothing else. */

import { MOST_AT_ONCE } from '#product/workers/pace.js';
import { workers } from '#product/workers/workers.js';
import { Latencies } from '../measure/latencies.js';
import { TOWN } from '../oficio/bench-register.js';
import { confirmations } from './confirmations.js';
import { watchFired } from './fired.js';
import { openTimers } from './installation.js';
import { held, watchResident } from './memory.js';
import { countWaiting } from './pad-timers.js';
import { type Prepared, WEEK_LATER } from './prepare.js';

/** Timed before the drain, and as many after it: the disk is not the same all the time. */
export const AT_REST = 300;

const ms = (value: number): string => value.toFixed(1);
const percentiles = (of: Latencies) => `${ms(of.percentile(0.5))} / ${ms(of.percentile(0.99))} ms`;

/** True when every deadline was fired, none early, none twice, none too far out of order. */
async function drain(prepared: Prepared): Promise<boolean> {
  const installation = await openTimers(prepared.folder, 0);
  const { deps, clock, file } = installation;
  const work = workers(deps);
  const fired = watchFired(deps.store);
  clock.moveTo(((await deps.store.timers.nextDueAt(TOWN)) ?? WEEK_LATER) - 1);
  await work.tick();
  const before = fired.count;

  clock.moveTo(WEEK_LATER);
  const people = prepared.people.values();
  const [idle, busy] = [new Latencies(), new Latencies()];
  await confirmations(deps, people, idle, () => idle.count >= AT_REST);
  const heldBefore = held();
  const resident = watchResident();
  const began = performance.now();
  let seconds = 0;
  await Promise.all([
    confirmations(deps, people, busy, () => seconds > 0),
    work.tick().then(() => {
      seconds = (performance.now() - began) / 1000;
    }),
  ]);
  const largest = resident.stop();
  const heldAfter = held();
  await confirmations(deps, people, idle, () => idle.count >= 2 * AT_REST);
  await installation.close();

  // Each case has one timer: with none left, as many as were due means that none was fired twice.
  const { count, early } = fired;
  const left = countWaiting(file) - prepared.waiting - (prepared.people.length - idle.count - busy.count);
  const overtaken = fired.furthestOvertaken();
  console.log(`fired ${count} in ${seconds.toFixed(1)} s: ${Math.round(count / seconds)} per second`);
  console.log(`before their instant ${before + early}, twice ${count - prepared.due + left}, left ${left}`);
  console.log(`overtaken by no more than ${overtaken} that were due later`);
  console.log(
    `memory ${heldBefore.resident} MB before, at most ${largest} MB, ${heldAfter.resident} MB after; ` +
      `objects in use ${heldBefore.heap} MB before, ${heldAfter.heap} MB after`,
  );
  console.log(
    `a confirmation, p50 / p99: at rest ${percentiles(idle)}, meanwhile ${percentiles(busy)} ` +
      `(${busy.count} people), p99 ${(busy.percentile(0.99) / idle.percentile(0.99)).toFixed(2)} times`,
  );
  return count === prepared.due && before + early + left === 0 && overtaken < MOST_AT_ONCE;
}

process.once('message', (prepared: Prepared) => {
  drain(prepared).then(
    (whole) => process.exit(whole ? 0 : 1),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
