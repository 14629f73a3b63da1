/** Fills a database, damages it in each way that must be found, and measures `oficio doctor` over it. */
import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { databaseFile } from '#product/open-store.js';
import { thisMachine } from '../report/machine.js';
import type { DoctorFigures } from './child.js';
import { corrupt } from './corruptions.js';
import { seedRows } from './seed-rows.js';

/** For a million rows, on two cores. */
const BAR_SECONDS = 60;
const BAR_ROWS = 1_000_000;

function examineInChild(folder: string): Promise<DoctorFigures> {
  const child = fork(fileURLToPath(new URL('./child.js', import.meta.url)));
  return new Promise((resolve, reject) => {
    child.once('message', (figures) => resolve(figures as DoctorFigures));
    child.once('exit', (code) => reject(new Error(`the examination ended with ${code}`)));
    child.send(folder);
  });
}

async function measure(folder: string, rows: number): Promise<boolean> {
  if (!existsSync(databaseFile({ dataFolder: folder }))) await seedRows(folder, rows, console.error);
  const sound = await examineInChild(folder);
  const { found, wallSeconds, cpuSeconds, memoryMb } = sound;
  console.log(JSON.stringify(thisMachine()));
  console.log(
    `${found.rows} rows of ${found.cases} cases in ${wallSeconds.toFixed(1)} s ` +
      `(${cpuSeconds.toFixed(1)} s of processor, ${Math.round(memoryMb)} MB at most): ` +
      `${Math.round(found.rows / wallSeconds)} rows per second, ${found.faulty} faults`,
  );
  const done = corrupt(databaseFile({ dataFolder: folder }));
  const { found: damaged } = await examineInChild(folder);
  const missed = done.filter(({ caseId }) => !damaged.faults.some((fault) => fault.caseId === caseId));
  for (const { name } of done)
    console.log(`${name}: ${missed.some((one) => one.name === name) ? 'NOT FOUND' : 'found'}`);
  const inTime = (wallSeconds * BAR_ROWS) / found.rows < BAR_SECONDS;
  console.log(`bar: ${BAR_ROWS} rows under ${BAR_SECONDS} s: ${inTime ? 'holds' : 'does not hold'}`);
  return inTime && found.faulty === 0 && missed.length === 0 && damaged.faulty === done.length;
}

export async function runDoctorBench(argv: string[]): Promise<void> {
  const { values } = parseArgs({
    args: argv,
    options: { rows: { type: 'string', default: String(BAR_ROWS) }, folder: { type: 'string' } },
  });
  const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'oficio-doctor-'));
  try {
    if (!(await measure(folder, Number(values.rows)))) process.exitCode = 1;
  } finally {
    if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
  }
}
