/** The threads need the built program: they are loaded from `dist`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { furnish, testEngine } from '../cases/fixtures/test-engine.js';
import { openStore } from '../open-store.js';
import { RANGE_CASES } from './case-ranges.js';

const built = new URL('../../dist/doctor/examine-database.js', import.meta.url).href;
const { examine, examineDatabase } = (await import(built)) as typeof import('./examine-database.js');

/** Enough ranges for the cases to be shared out, the last of them not full. */
const CASES = 4 * RANGE_CASES + 7;

let dataFolder: string;
beforeEach(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'oficio-doctor-'));
  const { store } = openStore({ dataFolder, mode: 'test' });
  await furnish(store);
  const engine = testEngine(store);
  await Promise.all(Array.from({ length: CASES }, (_, n) => engine.open(`open-${n}`, `P${n}`)));
  await store.close();
});
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

it('on all the cores, looks at every case once and finds what one core finds', async () => {
  expect(await examineDatabase({ dataFolder, mode: 'test' })).toMatchObject({
    cases: CASES,
    rows: CASES,
    faulty: 0,
  });
  const { store, db } = openStore({ dataFolder, mode: 'test' });
  db.$client.exec(
    "UPDATE timer SET due_at = due_at + 1 WHERE case_no IN (SELECT case_no FROM case_file WHERE case_id LIKE '%9')",
  );
  const alone = examine(db);
  await store.close();
  const shared = await examineDatabase({ dataFolder, mode: 'test' });
  const names = ({ faults }: typeof alone) => faults.map(({ caseId }) => caseId).sort();
  expect(shared.faulty).toBeGreaterThan(CASES / 11);
  expect(names(shared)).toEqual(names(alone));
});
