/** `npm run conformance -- DIR [--server]`: plays the charts of a folder and prints how they fared. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type ConformanceCase, conformanceCases } from './conformance-case.js';
import { openInProcess } from './in-process.js';
import { runCase, type Verdict } from './run-case.js';
import { runOverHttp } from './server-mode.js';
import { table } from './table.js';

/** Beside the folder where this file is compiled to. */
const program = fileURLToPath(new URL('../server.mjs', import.meta.url));

const USAGE = `npm run conformance -- DIR [--in-process | --server]
  DIR           folder of SCXML charts (x.scxml) with their event scripts (x.json)
  --in-process  the interpreter alone, stored as JSON before every event (default)
  --server      a real server over HTTP, killed and started again before every event`;

async function runInProcess(tests: readonly ConformanceCase[]): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const test of tests) verdicts.push(await runCase(test, openInProcess));
  return verdicts;
}

/** Exit code: 0 when nothing failed, 1 when something did, 2 when it was not asked rightly. */
async function run(words: string[]): Promise<number> {
  const options = { server: { type: 'boolean' }, 'in-process': { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1 || (values.server && values['in-process'])) {
    console.error(USAGE);
    return 2;
  }
  // npm runs the command in its own folder; the path is read from where the person stands.
  const tests = conformanceCases(resolve(process.env.INIT_CWD ?? '.', folder));
  if (tests.length === 0) {
    console.error(`There is no chart with a script beside it in ${folder}.`);
    return 2;
  }
  const verdicts = values.server ? await runOverHttp(program, tests) : await runInProcess(tests);
  console.log(table(values.server ? 'server' : 'in process', verdicts).join('\n'));
  return verdicts.some(({ result }) => result === 'failed') ? 1 : 0;
}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 2;
});
