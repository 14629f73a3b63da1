/**
 * `npm run bench:timers -w runtime -- --pending 1000000 --due 100000`: a week off line, and then everything that
 * fell due meanwhile, while people go on confirming. `--minutes 1000` spreads what is due over so many instants.
 * Prints what was fired and how, and fails when a deadline was fired early, twice, too far out of order or not at all.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareTimers } from './prepare.js';

/** More than confirm while the slowest drain lasts. */
const peopleFor = (due: number): number => 1000 + Math.ceil(due / 10);

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
    const prepared = await prepareTimers(folder, { pending, due, minutes, people: peopleFor(due) });
    const child = fork(new URL('./child.js', import.meta.url));
    child.send(prepared);
    process.exitCode = await new Promise<number>((resolve) => {
      child.once('exit', (code) => resolve(code ?? 1));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
