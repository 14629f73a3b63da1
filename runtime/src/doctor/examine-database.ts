/**
 * Looks at every case of every town and at the file that holds them. The cases are shared out among the cores; each
 * range is read in a view of its own, so that a server may write meanwhile and its log does not grow.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { openToRead, type StoreConfig } from '../open-store.js';
import type { Database } from '../store/sqlite/database.js';
import { type CaseRange, caseRanges } from './case-ranges.js';
import type { DoctorWork } from './doctor-thread.js';
import { rangeExaminer } from './examine-range.js';
import { examineTables } from './examine-tables.js';
import { addFound, type Examination, nothingYet } from './fault.js';

/** In this thread, over a connection that is open: what needs no more than one core. */
export function examine(db: Database): Examination {
  const found = examineTables(db);
  const examineRange = rangeExaminer(db);
  for (const range of caseRanges(db.$client)) addFound(found, examineRange(range));
  return found;
}

function startThread(work: DoctorWork): Promise<Examination> {
  const thread = new Worker(new URL('./doctor-thread.js', import.meta.url), { workerData: work });
  return new Promise((resolve, reject) => {
    let found: Examination | undefined;
    thread.once('message', (message: Examination) => {
      found = message;
    });
    thread.once('error', reject);
    thread.once('exit', (code) => {
      if (found) resolve(found);
      else reject(new Error(`a thread of the examination ended with ${code}`));
    });
  });
}

/** A thread takes some tenths of a second to start: a small town needs none. */
const WORTH_A_THREAD = 4;

function share(config: StoreConfig, ranges: CaseRange[]): Promise<Examination>[] {
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const { dataFolder, mode, key, keyFile } = config;
  const work = { config: { dataFolder, mode, key, keyFile }, ranges, next };
  return Array.from({ length: availableParallelism() }, () => startThread(work));
}

/** The database of a configuration, on all the cores. Throws `PendingMigrations`, `UnknownMigration`, `WrongKey`. */
export async function examineDatabase(config: StoreConfig): Promise<Examination> {
  const db = openToRead(config);
  try {
    const ranges = caseRanges(db.$client);
    if (ranges.length < WORTH_A_THREAD) return examine(db);
    const shared = share(config, ranges);
    const found = nothingYet();
    // They start while this thread is free, and go on while it looks at the pages.
    await new Promise((resolve) => setImmediate(resolve));
    addFound(found, examineTables(db));
    for (const part of await Promise.all(shared)) addFound(found, part);
    return found;
  } finally {
    db.$client.close();
  }
}
