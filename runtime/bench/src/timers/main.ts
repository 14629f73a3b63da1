/**
 * `npm run bench:timers -w runtime -- --pending 1000000 --due 100000`: a week off line, and then everything that
 * fell due meanwhile, while people go on confirming. Prints what was fired and how, and fails when a deadline was
 * fired early, twice, out of order or not at all.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { workers } from '#product/workers/workers.js';
import { TOWN } from '../oficio/bench-register.js';
import { confirmations } from './confirmations.js';
import { watchFired } from './fired.js';
import { installTimers, type TimersInstallation } from './installation.js';
import { countWaiting, padTimers } from './pad-timers.js';

const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;
/** Wednesday 14 January 2026, 09:00 in Madrid. */
const START = Date.parse('2026-01-14T08:00:00Z');
/** The due ones fall in as many minutes. */
const MINUTES = 5;
const AT_ONCE = 256;
const IDLE_CONFIRMATIONS = 300;
const CONFIRMERS = 6_000;
const megabytes = (): number => process.memoryUsage().rss / 2 ** 20;

/** Opens offers many at a time; their cases in the order of their keys. */
async function offers(installation: TimersInstallation, prefix: string, count: number): Promise<string[]> {
  const opened: string[] = [];
  for (let from = 0; from < count; from += AT_ONCE) {
    const keys = Array.from(
      { length: Math.min(AT_ONCE, count - from) },
      (_, index) => `${prefix}${from + index}`,
    );
    opened.push(...(await Promise.all(keys.map((key) => installation.offer(key)))));
  }
  return opened;
}

async function measure(folder: string, pending: number, due: number): Promise<boolean> {
  const installation = await installTimers(folder, START);
  const { deps, clock, file } = installation;
  const group = new Map<string, number>();
  let model: string | undefined;
  for (let minute = 0; minute < MINUTES; minute += 1) {
    clock.moveTo(START + minute * MINUTE);
    const cases = await offers(installation, `due-${minute}-`, due / MINUTES);
    const [clocks] = await Promise.all(
      cases.slice(0, 1).map((caseId) => deps.store.cases.clocks(TOWN, caseId)),
    );
    const dueAt = clocks?.[0]?.dueAt;
    if (dueAt === undefined) throw new Error('the offer has no end');
    for (const caseId of cases) group.set(caseId, dueAt);
    model ??= cases[0];
  }
  if (model === undefined) throw new Error('nothing falls due');
  padTimers(file, model, pending - due);
  console.log(`${countWaiting(file)} timers wait, ${group.size} of them fall due in ${MINUTES} minutes`);

  const fired = watchFired(deps.store, (caseId) => group.get(caseId));
  const work = workers(deps);
  clock.moveTo(Math.min(...group.values()) - 1);
  await work.tick();
  const before = fired.count;

  clock.moveTo(START + WEEK);
  const people = (await offers(installation, 'person-', CONFIRMERS)).values();
  let confirmed = 0;
  const idle = await confirmations(deps, people, () => {
    confirmed += 1;
    return confirmed > IDLE_CONFIRMATIONS;
  });

  const memory: number[] = [megabytes()];
  const sampling = setInterval(() => memory.push(megabytes()), 500);
  const began = performance.now();
  let over = false;
  const [busy, seconds] = await Promise.all([
    confirmations(deps, people, () => over),
    work.tick().then(() => {
      over = true;
      return (performance.now() - began) / 1000;
    }),
  ]);
  clearInterval(sampling);
  const left = countWaiting(file) - (pending - due);
  await installation.close();

  const warm = memory.slice(Math.ceil(memory.length / 5));
  const { count, outOfOrder, early, twice } = fired;
  const ms = (value: number): string => value.toFixed(1);
  console.log(`fired ${count} in ${seconds.toFixed(1)} s: ${Math.round(count / seconds)} per second`);
  console.log(`before their instant ${before + early}, out of order ${outOfOrder}, twice ${twice}`);
  console.log(`memory ${Math.round(Math.min(...warm))} to ${Math.round(Math.max(...warm))} MB`);
  console.log(
    `a confirmation, p50 / p99: idle ${ms(idle.percentile(0.5))} / ${ms(idle.percentile(0.99))} ms, ` +
      `meanwhile ${ms(busy.percentile(0.5))} / ${ms(busy.percentile(0.99))} ms (${busy.count} people)`,
  );
  console.log(`timers that wait and should not: ${left - (CONFIRMERS - idle.count - busy.count)}`);
  return count === due && before + early + outOfOrder + twice === 0;
}

export async function runTimersBench(argv: string[]): Promise<void> {
  const { values } = parseArgs({
    args: argv,
    options: {
      pending: { type: 'string', default: '1000000' },
      due: { type: 'string', default: '100000' },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'oficio-timers-'));
  try {
    const held = await measure(folder, Number(values.pending), Number(values.due));
    if (!held) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
