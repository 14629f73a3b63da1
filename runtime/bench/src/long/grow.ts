/** Databases of three sizes, filled through the product's own engine: nothing is copied or made up below it. */
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { databaseFile } from '#product/open-store.js';
import { databaseBytes } from '../measure/database-bytes.js';
import { benchRegister } from '../oficio/bench-register.js';
import { openWorkloadCase, sendWorkloadEvent } from '../oficio/case-commands.js';
import { furnish, openInstallation } from '../oficio/installation.js';

/** Enough in flight for the largest groups. */
const IN_FLIGHT = 256;

export interface GrownDatabase {
  folder: string;
  cases: number;
}

/** Opens the cases from `from` up to `to` and takes each to where its ten-day clock runs. */
async function addCases(folder: string, from: number, to: number): Promise<void> {
  const { deps, close } = await openInstallation(folder, 'inProcess');
  const people = benchRegister().people.map(({ personId }) => personId);
  let next = from;
  const lane = async (): Promise<void> => {
    while (next < to) {
      const n = next;
      next += 1;
      const opened = await openWorkloadCase(deps, people[n % people.length] ?? '', n);
      await sendWorkloadEvent(deps, opened, 1);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
  await close();
}

/** A hundredth, a tenth and the whole of `cases`, each in a folder of its own under `folder`. */
export async function grow(
  folder: string,
  cases: number,
  tell: (line: string) => void,
): Promise<GrownDatabase[]> {
  const sizes = [Math.ceil(cases / 100), Math.ceil(cases / 10), cases];
  const grown: GrownDatabase[] = [];
  for (const [index, size] of sizes.entries()) {
    const place = { folder: join(folder, String(size)), cases: size };
    const before = grown[index - 1];
    mkdirSync(place.folder, { recursive: true });
    if (before) cpSync(before.folder, place.folder, { recursive: true });
    else await furnish(place.folder);
    tell(`filling a database with ${size} cases`);
    const began = performance.now();
    await addCases(place.folder, before?.cases ?? 0, size);
    const bytes = databaseBytes(databaseFile({ dataFolder: place.folder }));
    tell(`  ${Math.round(bytes / 2 ** 20)} MB after ${Math.round((performance.now() - began) / 1000)} s`);
    grown.push(place);
  }
  return grown;
}
