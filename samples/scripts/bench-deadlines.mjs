// Runs the benchmarks of the legal clock and prints one line for each. It measures: a slow machine is no failure.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const GOAL_SECONDS = 2;
const TERMS = 100_000;

const samples = fileURLToPath(new URL('..', import.meta.url));
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const folder = mkdtempSync(join(tmpdir(), 'oficio-bench-'));

/** The benchmarks as Vitest wrote them, or undefined when it could not run. */
function measure() {
  const file = join(folder, 'bench.json');
  const run = spawnSync(process.execPath, [vitest, 'bench', '--run', 'deadlines', '--outputJson', file], {
    cwd: samples,
    encoding: 'utf8',
  });
  try {
    return JSON.parse(readFileSync(file, 'utf8')).files.flatMap(({ groups }) =>
      groups.flatMap(({ benchmarks }) => benchmarks),
    );
  } catch {
    console.log(`The benchmarks could not run:\n${run.stdout ?? ''}${run.stderr ?? ''}${run.error ?? ''}`);
    return undefined;
  }
}

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`;

console.log(
  `${TERMS.toLocaleString('en')} terms, explanation included, on one core (goal: under ${GOAL_SECONDS} s) …`,
);
try {
  const rows = (measure() ?? []).map(({ name, min, mean }) => [
    name,
    seconds(min),
    seconds(mean),
    Math.round((TERMS * 1000) / mean).toLocaleString('en'),
    mean < GOAL_SECONDS * 1000 ? 'yes' : 'no',
  ]);
  if (rows.length > 0) {
    const table = [['', 'best', 'mean', 'terms/s', 'goal'], ...rows];
    const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
    for (const row of table) {
      const cells = row.map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
      );
      console.log(cells.join('  '));
    }
    console.log(
      `Node ${process.versions.node}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} cores.`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
