/**
 * `npm run bench:timers -w runtime -- --pending 1000000 --due 100000`: a week off line, and then everything that
 * fell due meanwhile, while people go on confirming. `--minutes 1000` spreads what is due over so many instants.
 * Prints what was fired and how, and fails when a deadline was fired early, twice, too far out of order or not at all.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MOST_AT_ONCE } from '#product/workers/pace.js';
import { workers } from '#product/workers/workers.js';
import { Latencies } from '../measure/latencies.js';
import { TOWN } from '../oficio/bench-register.js';
import { confirmations } from './confirmations.js';
import { watchFired } from './fired.js';
import { installTimers, type TimersInstallation } from './installation.js';
import { held, watchResident } from './memory.js';
import { countWaiting, padTimers } from './pad-timers.js';

const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;
/** Wednesday 14 January 2026, 09:00 in Madrid. */
const START = Date.parse('2026-01-14T08:00:00Z');
const AT_ONCE = 256;
/** Timed before the drain, and as many after it: the disk is not the same all the time. */
const IDLE_CONFIRMATIONS = 300;

interface Asked {
  pending: number;
  due: number;
  minutes: number;
}

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

/** The instant at which each of the cases falls due, spread over the minutes. */
async function offersThatEnd(installation: TimersInstallation, { due, minutes }: Asked) {
  const { deps, clock } = installation;
  const instants = new Map<string, number>();
  for (let minute = 0; minute < minutes; minute += 1) {
    clock.moveTo(START + minute * MINUTE);
    const cases = await offers(installation, `due-${minute}-`, Math.floor(due / minutes));
    const dueAt = cases[0] && (await deps.store.cases.clocks(TOWN, cases[0]))[0]?.dueAt;
    if (!dueAt) throw new Error('the offer has no end');
    for (const caseId of cases) instants.set(caseId, dueAt);
  }
  return instants;
}

async function confirmedAtRest(
  { deps }: TimersInstallation,
  people: Iterator<string>,
  latencies: Latencies,
): Promise<void> {
  const enough = latencies.count + IDLE_CONFIRMATIONS;
  await confirmations(deps, people, latencies, () => latencies.count >= enough);
}

async function measure(folder: string, asked: Asked): Promise<boolean> {
  const installation = await installTimers(folder, START);
  const { deps, clock, file } = installation;
  const instants = await offersThatEnd(installation, asked);
  const [model] = instants.keys();
  if (model === undefined) throw new Error('nothing falls due');
  const waiting = asked.pending - instants.size;
  padTimers(file, model, waiting);
  console.log(`${countWaiting(file)} timers wait, ${instants.size} fall due in ${asked.minutes} minutes`);

  const fired = watchFired(deps.store, (caseId) => instants.get(caseId));
  const work = workers(deps);
  let first = Number.POSITIVE_INFINITY;
  for (const dueAt of instants.values()) first = Math.min(first, dueAt);
  clock.moveTo(Math.max(clock.now(), first - 1));
  await work.tick();
  const before = fired.count;

  clock.moveTo(START + WEEK);
  const confirmers = 2 * IDLE_CONFIRMATIONS + Math.ceil(asked.due / 10);
  const people = (await offers(installation, 'person-', confirmers)).values();
  const idle = new Latencies();
  const busy = new Latencies();
  await confirmedAtRest(installation, people, idle);
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
  await confirmedAtRest(installation, people, idle);
  const left = countWaiting(file) - waiting - (confirmers - idle.count - busy.count);
  await installation.close();

  const { count, early, twice } = fired;
  const overtaken = fired.furthestOvertaken();
  const ms = (value: number): string => value.toFixed(1);
  const percentiles = (of: Latencies) => `${ms(of.percentile(0.5))} / ${ms(of.percentile(0.99))} ms`;
  console.log(`fired ${count} in ${seconds.toFixed(1)} s: ${Math.round(count / seconds)} per second`);
  console.log(`before their instant ${before + early}, twice ${twice}, left ${left}`);
  console.log(`overtaken by no more than ${overtaken} that were due later`);
  console.log(
    `memory ${heldBefore.resident} MB before, at most ${largest} MB, ${heldAfter.resident} MB after; ` +
      `objects in use ${heldBefore.heap} MB before, ${heldAfter.heap} MB after`,
  );
  console.log(
    `a confirmation, p50 / p99: at rest ${percentiles(idle)}, meanwhile ${percentiles(busy)} ` +
      `(${busy.count} people), p99 ${(busy.percentile(0.99) / idle.percentile(0.99)).toFixed(2)} times`,
  );
  return count === instants.size && before + early + twice + left === 0 && overtaken < MOST_AT_ONCE;
}

export async function runTimersBench(argv: string[]): Promise<void> {
  const { values } = parseArgs({
    args: argv,
    options: {
      pending: { type: 'string', default: '1000000' },
      due: { type: 'string', default: '100000' },
      minutes: { type: 'string', default: '5' },
    },
  });
  const [pending, due, minutes] = [Number(values.pending), Number(values.due), Number(values.minutes)];
  const folder = mkdtempSync(join(tmpdir(), 'oficio-timers-'));
  try {
    const held = await measure(folder, { pending, due, minutes });
    if (!held) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
