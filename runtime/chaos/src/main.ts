/** `npm run chaos -- [--rounds 200] [--concurrency 16] [--seed N]`: kills the server again and again under load. */
import { parseArgs } from 'node:util';
import { type ChaosReport, runChaos } from './run-chaos.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    concurrency: { type: 'string', default: '16' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`--${name} ${text} is not a whole number above zero.`);
}

const faultsOf = ({
  lost,
  doubled,
  unwanted,
  unasked,
  repeatedNumbers,
  contradictions,
}: ChaosReport): string[] => [
  ...lost.map((key) => `lost: ${key}`),
  ...doubled.map((cause) => `doubled: ${cause}`),
  ...unwanted.map((key) => `refused and yet written: ${key}`),
  ...unasked.map((cause) => `written and never asked: ${cause}`),
  ...repeatedNumbers.map((number) => `register number given twice: ${number}`),
  ...contradictions.map((line) => `answered in two ways: ${line}`),
];

const seed = wholeNumber('seed', values.seed);
const rounds = wholeNumber('rounds', values.rounds);
console.log(`Killing the server ${rounds} times under load (seed ${seed}) …`);
const report = await runChaos({
  rounds,
  concurrency: wholeNumber('concurrency', values.concurrency),
  seed,
  told: (round, asked) => {
    if (round % 20 === 0 || round === rounds) console.log(`  round ${round}: ${asked} commands asked so far`);
  },
});
for (const fault of faultsOf(report)) console.log(fault);
console.log(
  `${report.rounds} rounds, ${report.acknowledged} commands acknowledged (${report.cut} of them sent again after a cut), ` +
    `${report.refused} refused; ${report.cases} cases, ${report.journalRows} journal rows ` +
    `(${report.byItself} of deadlines and what follows by itself); ` +
    `lost ${report.lost.length}, doubled ${report.doubled.length + report.repeatedNumbers.length}.`,
);
if (faultsOf(report).length > 0) process.exitCode = 1;
