/** The database against the ledger: every command that was acknowledged, once, and nothing refused or never asked. */
import { openStore } from '#product/open-store.js';
import { isDone, type Ledger } from './ledger.js';

export interface Audit {
  cases: number;
  journalRows: number;
  /** Of these, those of the clock and of what follows by itself: nobody asked for them. */
  byItself: number;
  acknowledged: number;
  refused: number;
  /** Acknowledged and not in the diary of any case. */
  lost: string[];
  /** In the diaries more than once: commands, deadlines, answers. */
  doubled: string[];
  /** Refused, and yet in a diary. */
  unwanted: string[];
  /** Of a person in a diary, and yet never asked. */
  unasked: string[];
  /** Numbers of the entry register that stand twice. */
  repeatedNumbers: string[];
}

const PAGE = 500;

/** @param account whose keys the ledger has. The server must not be running. */
export async function audit(
  dataFolder: string,
  town: string,
  ledger: Ledger,
  account: string,
): Promise<Audit> {
  const { store } = openStore({ dataFolder, mode: 'test' });
  const seen = new Map<string, number>();
  const numbers = new Map<string, number>();
  let cases = 0;
  let journalRows = 0;
  let byItself = 0;
  const unasked: string[] = [];
  const causeOf = (key: string): string => `api:${account}:${key}`;
  const commands = ledger.all();
  const asked = new Set(commands.map(({ key }) => causeOf(key)));
  try {
    for (let after: string | undefined; ; ) {
      const page = await store.cases.list(town, { state: 'all', limit: PAGE, ...(after && { after }) });
      for (const { caseId } of page.rows) {
        cases += 1;
        for (const { cause, actor } of await store.cases.journal(town, caseId)) {
          journalRows += 1;
          if (actor.kind !== 'officer') byItself += 1;
          else if (!asked.has(cause)) unasked.push(cause);
          seen.set(cause, (seen.get(cause) ?? 0) + 1);
        }
        for (const { number } of await store.cases.registerEntries(town, caseId))
          numbers.set(number, (numbers.get(number) ?? 0) + 1);
      }
      if (page.next === null) break;
      after = page.next;
    }
  } finally {
    await store.close();
  }
  const done = commands.filter(isDone);
  const refused = commands.filter((one) => one.answer !== undefined && !isDone(one));
  const twice = (counts: Map<string, number>): string[] =>
    [...counts].filter(([, count]) => count > 1).map(([name]) => name);
  return {
    cases,
    journalRows,
    byItself,
    unasked,
    acknowledged: done.length,
    refused: refused.length,
    lost: done.map(({ key }) => key).filter((key) => !seen.has(causeOf(key))),
    doubled: twice(seen),
    unwanted: refused.map(({ key }) => key).filter((key) => seen.has(causeOf(key))),
    repeatedNumbers: twice(numbers),
  };
}
