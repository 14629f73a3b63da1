/** The cases of a database in parts that are looked at one by one, by whichever thread is free. */
import type { SqliteConnection } from '../store/sqlite/database.js';

export interface CaseRange {
  town: string;
  /** The first identifier; empty for the first of the town. */
  from: string;
  /** The one after the last. */
  until: string;
}

/** Greater than any identifier: a case that is opened meanwhile belongs to the last range of its town. */
const END = '\u{10FFFF}';

/** Enough for their rows to be read in one go, and few enough to be held in memory. */
export const RANGE_CASES = 200;

/** Every case of every town, also of one that is not in the list of towns. */
export function caseRanges(client: SqliteConnection): CaseRange[] {
  const towns = client.prepare<[], string>('SELECT DISTINCT entity FROM case_file').pluck().all();
  const ids = client
    .prepare<[string], string>('SELECT case_id FROM case_file WHERE entity = ? ORDER BY case_id')
    .pluck();
  return towns.flatMap((town) => {
    const starts = [''];
    let place = 0;
    for (const id of ids.iterate(town)) {
      if (place > 0 && place % RANGE_CASES === 0) starts.push(id);
      place += 1;
    }
    return starts.map((from, index) => ({ town, from, until: starts[index + 1] ?? END }));
  });
}
