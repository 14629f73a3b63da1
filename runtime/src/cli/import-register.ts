/** `oficio import-register FILE…`: the town's register from CSV files; good rows are kept. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { systemClock } from '../clock/system-clock.js';
import { importRegister, isRegisterFileName } from '../registry/import-register.js';
import { exitCodes, Failure } from './exit.js';
import { print } from './print.js';
import { settings } from './settings.js';
import { withStore } from './with-store.js';

function readFile(path: string): { name: string; text: string } {
  const name = basename(path);
  if (!isRegisterFileName(name))
    throw new Failure(
      `${name} is not the name of a register file (people.csv, households.csv …).`,
      exitCodes.usage,
    );
  try {
    // A text that is not UTF-8 is told by the import, with its file.
    return { name, text: readFileSync(path, 'utf8') };
  } catch {
    throw new Failure(`Cannot read ${path}: check its name and permissions.`, exitCodes.usage);
  }
}

/** Prints the counts and every bad row. Throws `Failure` when some were rejected. */
export async function importRegisterFiles(
  paths: readonly string[],
  { town, json }: { town?: string; json?: boolean },
): Promise<void> {
  const files = paths.map(readFile);
  const config = settings();
  const entity = town ?? config.town;
  const report = await withStore(config, async ({ store }) => {
    if (!(await store.towns.find(entity)))
      throw new Failure(`There is no town ${entity} in this installation.`);
    return importRegister(store.register, entity, files, systemClock().now());
  });
  const counts = Object.keys(report.kept).map(
    (name) => `${name}: ${report.kept[name] ?? 0} kept, ${report.rejected[name] ?? 0} rejected`,
  );
  const problems = report.problems.map(
    ({ file, line, column, code, text }) =>
      `  ${file}:${line}${column ? ` ${column}` : ''} ${text.en ?? text.es} (${code})`,
  );
  print(json, report, [...counts, ...problems]);
  const rejected = Object.values(report.rejected).reduce((sum, count) => sum + count, 0);
  if (rejected > 0 || report.problems.some(({ code }) => code === 'register.file.unreadable'))
    throw new Failure(`${rejected} row(s) were rejected. Mend them and import the file again.`);
}
