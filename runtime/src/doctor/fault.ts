/** What an examination finds: plain data, so that a thread can hand it to another. Names nobody. */

export interface Fault {
  /** Empty when it is of the whole file. */
  town: string;
  /** Empty when it is of no case. */
  caseId: string;
  /** Row of the diary; absent when it is not one row. */
  row?: number;
  says: string;
}

export interface Examination {
  cases: number;
  rows: number;
  erased: number;
  /** How many there are. */
  faulty: number;
  /** The first of them. */
  faults: Fault[];
}

export const RESTORE = 'restore the database from a backup made before it was changed';

/** A file of which everything is wrong must not fill the memory with what is wrong. */
const MOST_TOLD = 1000;

export const nothingYet = (): Examination => ({ cases: 0, rows: 0, erased: 0, faulty: 0, faults: [] });

export function addFault(found: Examination, fault: Fault): void {
  found.faulty += 1;
  if (found.faults.length < MOST_TOLD) found.faults.push(fault);
}

/** Adds what another part of the same examination found. */
export function addFound(found: Examination, { cases, rows, erased, faulty, faults }: Examination): void {
  found.cases += cases;
  found.rows += rows;
  found.erased += erased;
  found.faulty += faulty;
  found.faults.push(...faults.slice(0, MOST_TOLD - found.faults.length));
}
