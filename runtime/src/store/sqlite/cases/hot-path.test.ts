/** What every event asks and writes must cost the same in a town of a million cases: by keys, never through all of a town. */
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { secretKey } from '../../../sealing/key-encryption.js';
import { type Database, openDatabase } from '../database.js';
import { applyMigrations } from '../migrations.js';
import { notificationStore } from '../notification-store.js';
import { claimDue } from '../timers/claim-due.js';
import { nextDue } from '../timers/next-due.js';
import { commitStep } from './commit-step.js';
import { loadCase } from './load-case.js';

/** The statements that are prepared while something is built. */
function preparedBy(db: Database, build: (db: Database) => unknown): string[] {
  const { $client: client } = db;
  const prepare = client.prepare.bind(client);
  const asked: string[] = [];
  client.prepare = ((statement: string) => {
    asked.push(statement);
    return prepare(statement);
  }) as typeof client.prepare;
  build(db);
  client.prepare = prepare;
  return asked;
}

/** How SQLite finds the rows of each table of a statement. */
function planOf({ $client: client }: Database, statement: string): string[] {
  const given = Array.from(statement.matchAll(/\?/g), () => null);
  const rows = client.prepare(`EXPLAIN QUERY PLAN ${statement}`).all(...given) as { detail: string }[];
  return rows.map(({ detail }) => detail);
}

/** All the rows of a table, or all those of a town. A town is one row of its own table. */
const throughAll = (step: string): boolean =>
  /^SCAN (?!CONSTANT)/.test(step) || (/\(entity=\?\)/.test(step) && !step.includes('town'));

const opened = (): Database => {
  const db = openDatabase(':memory:', () => secretKey(randomBytes(32)));
  applyMigrations(db);
  return db;
};

it.each<[string, (db: Database) => unknown]>([
  ['loads a case for an event', loadCase],
  ['commits a step', commitStep],
  ['looks for the notifications of a case', notificationStore],
  ['claims timers', claimDue],
  ['looks for the next timer', nextDue],
])('%s by keys', (_, build) => {
  const db = opened();
  const statements = preparedBy(db, build);
  expect(statements.length).toBeGreaterThan(0);
  const through = statements.flatMap((statement) =>
    planOf(db, statement)
      .filter(throughAll)
      .map((step) => `${step}: ${statement}`),
  );
  expect(through).toEqual([]);
});
