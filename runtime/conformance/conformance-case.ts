/** The tests of a folder: charts (`x.scxml`) with their event scripts (`x.json`), in the folders beneath. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';

/** The script of a chart: what is sent to it, after how long, and where it then is (atomic states, any order). */
export const eventScript = z.object({
  initialConfiguration: z.array(z.string()),
  events: z.array(
    z.object({
      event: z.object({ name: z.string() }),
      /** Milliseconds to wait before the event. */
      after: z.number().int().nonnegative().default(0),
      nextConfiguration: z.array(z.string()),
    }),
  ),
});
export type EventScript = z.infer<typeof eventScript>;

export interface ConformanceCase {
  /** Path without ending, from the folder: `history/history0`. */
  id: string;
  source: string;
  script: EventScript;
}

const CHART = '.scxml';

function* chartsIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((one, other) =>
    one.name < other.name ? -1 : 1,
  )) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* chartsIn(path);
    else if (entry.name.endsWith(CHART)) yield path;
  }
}

/** Every chart beneath a folder that has a script beside it. Throws when a script has not the shape of one. */
export function conformanceCases(folder: string): ConformanceCase[] {
  return [...chartsIn(folder)].flatMap((chart) => {
    const stem = chart.slice(0, -CHART.length);
    const scriptFile = `${stem}.json`;
    if (!existsSync(scriptFile)) return [];
    const read = eventScript.safeParse(JSON.parse(readFileSync(scriptFile, 'utf8')));
    if (!read.success) throw new TypeError(`${scriptFile}: ${z.prettifyError(read.error)}`);
    return [
      {
        id: relative(folder, stem).replaceAll('\\', '/'),
        source: readFileSync(chart, 'utf8'),
        script: read.data,
      },
    ];
  });
}
