import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  isLongPart,
  isPart,
  type LongPartName,
  longParts,
  type PartName,
  partOf,
  quickParts,
} from './parts.js';

export interface BenchOptions {
  /** Parts whose subjects are alternated. */
  quick: PartName[];
  long: LongPartName[];
  rounds: number;
  seconds: number;
  concurrency: number[];
  /** Where the figures are written as JSON. */
  json: string;
  /** Size to which `growth` and `memory` fill a database. */
  cases: number;
  /** Cases that `bulk` opens while confirmations are timed. */
  bulk: number;
}

export const USAGE = `npm run bench -- [options]

  --only NAMES         parts, separated by commas: ${quickParts.join(', ')}, peers (all of them), and those
                       that take long: ${longParts.join(', ')} (by default all but these)
  --rounds N           alternations, of which the medians are printed (3)
  --seconds N          measured time of each run, after a warm-up of a third (10)
  --concurrency LIST   cases in flight (1,32,256); peers run at 32 only
  --cases N            size of the database of growth and memory (1000000)
  --bulk N             cases opened at once in bulk (50000)
  --json FILE          where the figures are written (runtime/bench/results/latest.json)
`;

/** A command line that cannot be obeyed, with how to mend it. */
export class BadOptions extends Error {
  constructor(message: string) {
    super(`${message}\n\n${USAGE}`);
    this.name = 'BadOptions';
  }
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new BadOptions(`--${name} ${text}: write a number above zero.`);
  return value;
}

function whole(name: string, text: string): number {
  const value = positive(name, text);
  if (!Number.isInteger(value)) throw new BadOptions(`--${name} ${text}: write a whole number.`);
  return value;
}

function partsNamed(text: string): Pick<BenchOptions, 'quick' | 'long'> {
  const names = text
    .split(',')
    .flatMap((name) => (name === 'peers' ? quickParts.filter((part) => partOf(part).peer) : [name]));
  const unknown = names.find((name) => !isPart(name) && !isLongPart(name));
  if (unknown !== undefined) throw new BadOptions(`--only ${unknown}: there is no such part.`);
  return { quick: names.filter(isPart), long: names.filter(isLongPart) };
}

/** Reads the command line. Undefined when only help was asked for. Throws `BadOptions`. */
export function readOptions(argv: string[]): BenchOptions | undefined {
  const { values } = parseArgs({
    args: argv,
    options: {
      only: { type: 'string' },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '10' },
      concurrency: { type: 'string', default: '1,32,256' },
      cases: { type: 'string', default: '1000000' },
      bulk: { type: 'string', default: '50000' },
      json: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return undefined;
  return {
    ...(values.only === undefined ? { quick: [...quickParts], long: [] } : partsNamed(values.only)),
    rounds: whole('rounds', values.rounds),
    seconds: positive('seconds', values.seconds),
    concurrency: values.concurrency.split(',').map((text) => whole('concurrency', text)),
    cases: whole('cases', values.cases),
    bulk: whole('bulk', values.bulk),
    json: values.json ?? fileURLToPath(new URL('../../results/latest.json', import.meta.url)),
  };
}
