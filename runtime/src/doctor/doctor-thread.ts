/** A thread of an examination: takes the next range that nobody has, until there are none, and tells what it found. */
import { parentPort, workerData } from 'node:worker_threads';
import { openToRead, type StoreConfig } from '../open-store.js';
import type { CaseRange } from './case-ranges.js';
import { rangeExaminer } from './examine-range.js';
import { addFound, nothingYet } from './fault.js';

export interface DoctorWork {
  config: StoreConfig;
  ranges: CaseRange[];
  /** Place of the next range, over memory that the threads share. */
  next: Int32Array;
}

const port = parentPort;
if (port === null) throw new Error('A thread of the doctor does not run by itself.');
const { config, ranges, next } = workerData as DoctorWork;
const db = openToRead(config);
const examineRange = rangeExaminer(db);
const found = nothingYet();
for (let place = Atomics.add(next, 0, 1); place < ranges.length; place = Atomics.add(next, 0, 1)) {
  const range = ranges[place];
  if (range) addFound(found, examineRange(range));
}
db.$client.close();
port.postMessage(found);
