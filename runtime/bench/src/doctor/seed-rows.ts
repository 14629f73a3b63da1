/** A database with as many rows in its diaries as asked: sealed, chained and committed by the product's own store. */
import { databaseFile, openStore } from '#product/open-store.js';
import { caseStore } from '#product/store/sqlite/cases/case-store.js';
import { databaseBytes } from '../measure/database-bytes.js';
import { benchRegister, TOWN } from '../oficio/bench-register.js';
import { furnish, productionConfig } from '../oficio/installation.js';
import { STEPS } from '../workload/events.js';
import { type CaseTemplate, numbered, recordCase } from './case-template.js';

const FIRST_DAY = Date.parse('2026-01-12T08:00:00Z');
const DAY = 86_400_000;
/** Cases begin on as many days, so that their dates are not all alike. */
const TEMPLATES = 20;
/** Every so many cases one still waits, with its clock running. */
const OPEN_EVERY = 5;
const OPEN_STEPS = 2;
const CASES_PER_TRANSACTION = 1000;

export interface SeededDatabase {
  cases: number;
  rows: number;
  megabytes: number;
}

export async function seedRows(
  folder: string,
  wanted: number,
  tell: (line: string) => void,
): Promise<SeededDatabase> {
  await furnish(folder);
  const config = productionConfig(folder);
  const { store, db } = openStore(config);
  const people = benchRegister().people.map(({ personId }) => personId);
  const templates: CaseTemplate[] = [];
  for (let day = 0; day < TEMPLATES; day += 1)
    templates.push(await recordCase(store, folder, people[day] ?? '', FIRST_DAY + day * DAY));
  const { commitStep } = caseStore(db);
  let cases = TEMPLATES;
  let rows = TEMPLATES * STEPS;

  const add = (): void => {
    const template = templates[cases % TEMPLATES];
    const steps = cases % OPEN_EVERY === 0 ? OPEN_STEPS : STEPS;
    let number: string | null = null;
    for (const commit of template?.steps(cases, people[cases % people.length] ?? '', steps) ?? []) {
      const written = commitStep(TOWN, numbered(commit, number));
      if (!written.ok) throw new Error(`a row was refused: ${written.code}`);
      number = written.receipt.number;
    }
    cases += 1;
    rows += steps;
  };
  const batch = db.$client.transaction(() => {
    for (let count = 0; count < CASES_PER_TRANSACTION && rows < wanted; count += 1) add();
  });

  // Nobody is told of these rows: a flush for each transaction would only take time.
  db.$client.pragma('synchronous = OFF');
  const began = performance.now();
  while (rows < wanted) {
    batch.immediate();
    if (cases % 20_000 < CASES_PER_TRANSACTION) tell(`  ${rows} rows`);
  }
  db.$client.pragma('wal_checkpoint(TRUNCATE)');
  await store.close();
  const megabytes = Math.round(databaseBytes(databaseFile(config)) / 2 ** 20);
  tell(
    `${rows} rows of ${cases} cases, ${megabytes} MB, in ${Math.round((performance.now() - began) / 1000)} s`,
  );
  return { cases, rows, megabytes };
}
