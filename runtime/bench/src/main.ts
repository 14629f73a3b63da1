/** The whole bench: what to run, in which order, and where its figures go. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { installPeers } from './command/install-peers.js';
import { BadOptions, type BenchOptions, readOptions, USAGE } from './command/options.js';
import { partOf } from './command/parts.js';
import { alternate, type Plan } from './measure/alternate.js';
import { barsOf } from './report/bars.js';
import { thisMachine } from './report/machine.js';
import { reportText } from './report/print.js';

/** At which every bar against a peer is set. */
const PEER_CONCURRENCY = 32;

function plansOf({ only, concurrency }: BenchOptions): Plan[] {
  return only.flatMap((name) => {
    const { subjects, peer } = partOf(name);
    return (peer ? [PEER_CONCURRENCY] : concurrency).flatMap((level) =>
      subjects.map((subject) => ({ subject, concurrency: level, peer: peer === true })),
    );
  });
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
  const plans = plansOf(options);
  const machine = thisMachine();
  const began = new Date();
  const tell = (line: string): void => console.error(line);
  const missing = plans.some(({ peer }) => peer) ? installPeers(tell) : undefined;
  if (missing !== undefined) tell(missing);
  const able = missing === undefined ? plans : plans.filter(({ peer }) => !peer);
  const result = await alternate(able, options, tell);
  for (const { subject, peer } of plans) if (peer && missing !== undefined) result.left[subject.id] = missing;
  console.log(`\n${reportText(machine, plans, result)}`);
  mkdirSync(dirname(options.json), { recursive: true });
  const { rounds, seconds } = options;
  const figures = { began, machine, rounds, seconds, ...result, bars: barsOf(result.runs) };
  writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`);
}
