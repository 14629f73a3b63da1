/**
 * What every event, letter and page asks must cost the same in a town of a million cases: by keys, or through what is
 * open, never through all of a town.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { WorkFilter } from '../../../ports/index.js';
import { secretKey } from '../../../sealing/key-encryption.js';
import { type Database, openDatabase } from '../database.js';
import { documentStore } from '../document-store.js';
import { messageStore } from '../message-store.js';
import { applyMigrations } from '../migrations.js';
import { notificationStore } from '../notification-store.js';
import { outboxStore } from '../outbox/outbox-store.js';
import { readDossier } from '../register/dossier.js';
import { sqliteStore } from '../sqlite-store.js';
import { workPage } from '../tasks/work-page.js';
import { claimDue } from '../timers/claim-due.js';
import { nextDue } from '../timers/next-due.js';
import { timerStore } from '../timers/timer-store.js';
import { caseQueries } from './case-queries.js';
import { commitStep } from './commit-step.js';
import { listCases } from './list-cases.js';
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
  const given = Array.from(statement.matchAll(/\?/g), () => '1');
  const rows = client.prepare(`EXPLAIN QUERY PLAN ${statement}`).all(...given) as { detail: string }[];
  return rows.map(({ detail }) => detail);
}

/** All the rows of a table, or all those of a town. A town is one row of its own table; some indexes hold what waits only. */
const throughAll = (step: string): boolean =>
  /^SCAN (?!CONSTANT|json_each)/.test(step) ||
  (/\(entity=\?\)/.test(step) && !/town|case_open|outbox_next|outbox_dead|timer_due/.test(step));

const days = { today: '2026-03-02', soonUntil: '2026-03-09' };
const toDo: WorkFilter = { view: 'all', accountId: 'ana', units: ['u'], ...days, limit: 10 };

const counted = ({ $client: client }: Database): unknown[] => {
  const tables = client.prepare("SELECT name FROM sqlite_master WHERE name LIKE 'sqlite_stat%'").all();
  client.close();
  return tables;
};

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
  ['gives timers back', timerStore],
  ['claims, counts and gives back what is to be sent', outboxStore],
  ['looks for the next timer', nextDue],
  ['reads what the register says around a person', readDossier],
  ['looks for the letter of an order', messageStore],
  ['reads the diary of a case', caseQueries],
  ['lists the documents of a case', documentStore],
  ['lists the letters of a case', (db) => messageStore(db).list('t', { caseId: 'c', limit: 10 })],
  ['lists the cases of a person', (db) => listCases(db)('t', { state: 'all', personId: 'p', limit: 10 })],
  ['lists what there is to do', (db) => workPage(db)('t', toDo)],
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

it('goes by keys also where SQLite once counted the rows of a small town', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'oficio-counted-'));
  const file = join(folder, 'oficio.sqlite');
  const key = secretKey(randomBytes(32));
  try {
    const small = openDatabase(file, () => key);
    applyMigrations(small);
    const row = small.$client.prepare(
      `INSERT INTO task (entity, task_id, kind, case_id, task, generation, name, role, status, created_at)
       VALUES ('t', ?, 'procedure', ?, 'decide', 1, '{}', 'officer', 'open', 0)`,
    );
    small.$client.pragma('foreign_keys = OFF');
    for (const id of ['a', 'b', 'c']) row.run(id, id);
    small.$client.exec('ANALYZE');
    small.$client.close();
    const db = openDatabase(file, () => key);
    const through = preparedBy(db, commitStep).flatMap((statement) =>
      planOf(db, statement).filter(throughAll),
    );
    expect(through).toEqual([]);
    await sqliteStore(db).close();
    expect(counted(openDatabase(file, () => key))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
