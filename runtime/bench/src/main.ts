/** The whole bench: what to run, in which order, and where its figures go. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { installPeers } from './command/install-peers.js';
import { BadOptions, type BenchOptions, readOptions, USAGE } from './command/options.js';
import { grownSubjects, memorySubject, partOf } from './command/parts.js';
import { measureBulk } from './long/bulk.js';
import { grow } from './long/grow.js';
import { alternate, type Plan } from './measure/alternate.js';
import { barsOf } from './report/bars.js';
import { thisMachine } from './report/machine.js';
import { reportText } from './report/print.js';

/** At which every bar against a peer, of growth and of memory is set. */
const COMMON_CONCURRENCY = 32;

const tell = (line: string): void => console.error(line);

function quickPlans({ quick, concurrency }: BenchOptions): Plan[] {
  return quick.flatMap((name) => {
    const { subjects, peer } = partOf(name);
    return (peer ? [COMMON_CONCURRENCY] : concurrency).flatMap((level) =>
      subjects.map((subject) => ({ subject, concurrency: level, peer: peer === true })),
    );
  });
}

/** Fills the databases that growth and memory work on. */
async function grownPlans({ long, cases }: BenchOptions, folder: string): Promise<Plan[]> {
  if (!long.includes('growth') && !long.includes('memory')) return [];
  const grown = await grow(folder, cases, tell);
  const largest = grown.at(-1);
  const subjects = [
    ...(long.includes('growth') ? grownSubjects(grown) : []),
    ...(long.includes('memory') && largest ? [memorySubject(largest)] : []),
  ];
  return subjects.map((subject) => ({ subject, concurrency: COMMON_CONCURRENCY, peer: false }));
}

async function measure(options: BenchOptions, folder: string): Promise<void> {
  const machine = thisMachine();
  const began = new Date();
  const plans = [...quickPlans(options), ...(await grownPlans(options, folder))];
  const missing = plans.some(({ peer }) => peer) ? installPeers(tell) : undefined;
  const able = plans.filter(({ peer }) => missing === undefined || !peer);
  const result = await alternate(able, options, tell);
  for (const { subject, peer } of plans) if (peer && missing !== undefined) result.left[subject.id] = missing;
  const bulk = options.long.includes('bulk')
    ? await measureBulk(join(folder, 'bulk'), options.bulk, tell)
    : undefined;
  const bars = barsOf(result.runs, bulk, options.cases);
  console.log(`\n${reportText(machine, plans, result, bulk, bars)}`);
  mkdirSync(dirname(options.json), { recursive: true });
  const { rounds, seconds } = options;
  const figures = { began, machine, rounds, seconds, ...result, bulk, bars };
  writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`);
}

/** Runs the bench of a command line, prints its report and writes its figures. */
export async function runBench(argv: string[]): Promise<void> {
  let options: BenchOptions | undefined;
  try {
    options = readOptions(argv);
  } catch (error) {
    if (!(error instanceof BadOptions) && !(error instanceof TypeError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
    return;
  }
  if (!options) {
    console.log(USAGE);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'oficio-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  await measure(options, folder);
}
