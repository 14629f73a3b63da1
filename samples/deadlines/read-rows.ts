/** Reads the rows of a table of vectors. */
import { readFileSync } from 'node:fs';

/** What every row has: a case and the article that decides it. */
export interface Row {
  readonly id: string;
  readonly article: string;
  /** Ids of the layers joined. */
  readonly calendar: readonly string[];
  readonly note?: string;
}

/** The rows of `file`, in this folder. Throws if one has no case, article or calendar. */
export function readRows<R extends Row>(file: string): R[] {
  const { rows } = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as { rows: R[] };
  const bad = rows.find((row) => !(row.id && row.article && row.calendar.length > 0));
  if (bad) throw new Error(`${file}: every row needs id, article and calendar; see ${JSON.stringify(bad)}.`);
  return rows;
}
