/** All the tests of a folder in one server, in a data folder that is gone afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConformanceCase } from './conformance-case.js';
import type { ConvertedChart } from './convert-chart.js';
import { openOverHttp, writeFurniture } from './over-http.js';
import { convertCase, runCase, type Verdict } from './run-case.js';
import { serverProcess } from './server-process.js';

/** What converts; what does not says why when it is run. */
function chartsOf(tests: readonly ConformanceCase[]): ConvertedChart[] {
  return tests.flatMap((test) => {
    try {
      return [convertCase(test)];
    } catch {
      return [];
    }
  });
}

/**
 * Plays the tests one after the other, with the server killed and started before every event.
 * @param program path of `server.mjs`; it runs what `npm run build` made.
 */
export async function runOverHttp(program: string, tests: readonly ConformanceCase[]): Promise<Verdict[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'oficio-conformance-'));
  const server = serverProcess(program, dataFolder);
  try {
    writeFurniture(dataFolder, chartsOf(tests));
    const open = openOverHttp(server);
    const verdicts: Verdict[] = [];
    for (const test of tests) verdicts.push(await runCase(test, open));
    return verdicts;
  } finally {
    await server.kill();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
