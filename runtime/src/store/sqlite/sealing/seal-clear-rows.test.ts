import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson } from '@oficio/schemas/definition';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caseRow, clockRow, commitOf, hashOf, letterTo, messageRow, TOWN } from '../../contract/rows.js';
import { type Database, openDatabase } from '../database.js';
import { applyMigrations } from '../migrations.js';
import { sqliteStore } from '../sqlite-store.js';
import { BrokenDiary } from './seal-clear-rows.js';

const drizzle = new URL('../../../../drizzle/', import.meta.url);
const { entries } = JSON.parse(readFileSync(new URL('meta/_journal.json', drizzle), 'utf8')) as {
  entries: { tag: string; when: number }[];
};
/** The numbered SQL that made databases of clear rows. */
const clearMigrations = entries.slice(
  0,
  entries.findIndex(({ tag }) => tag.endsWith('sealed-rows')),
);

const record = caseRow('c1', { version: 2, activePhases: ['checking'] });
const clock = clockRow('offerEnd');
const letter = messageRow('m1', { to: 'maria@persona.example', html: '<p>Maria Peris</p>' });
const consult = { kind: 'consult' as const, dataNeed: 'residence', generation: 1, phase: 'checking' };

function insert(db: Database, table: string, row: Record<string, unknown>): void {
  const columns = Object.keys(row);
  const values = columns.map((column) => {
    const value = row[column];
    if (typeof value === 'boolean') return Number(value);
    return value !== null && typeof value === 'object' ? JSON.stringify(value) : value;
  });
  db.$client
    .prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
    .run(...values);
}

const snake = (row: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );

/** Two rows of a diary, chained as clear rows were. */
function clearDiary() {
  const first = commitOf(caseRow('c1')).journal;
  const second = { ...commitOf(record).journal, from: ['offered'], legalAt: 5 };
  let previous = '0'.repeat(64);
  return [first, second].map((entry) => {
    const hash = createHash('sha256')
      .update(`${previous}\n${canonicalJson(entry)}`)
      .digest('hex');
    const { from, to, ...rest } = entry;
    const row = { entity: TOWN, ...snake(rest), from_phases: from, to_phases: to, prev_hash: previous, hash };
    previous = hash;
    return row;
  });
}

function clearDatabase(file: string): Database {
  const db = openDatabase(file);
  db.$client.exec(
    'CREATE TABLE __drizzle_migrations (id INTEGER PRIMARY KEY, hash text NOT NULL, created_at numeric)',
  );
  for (const { tag, when } of clearMigrations) {
    db.$client.exec(readFileSync(new URL(`${tag}.sql`, drizzle), 'utf8'));
    db.$client.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)').run(tag, when);
  }
  const { subject, ...columns } = record;
  insert(db, 'case_file', {
    entity: TOWN,
    ...snake(columns),
    subject_kind: subject.kind,
    subject_id: subject.id,
    last_hash: 'x',
  });
  for (const row of clearDiary()) insert(db, 'journal', row);
  const { deadline, generation, status, dueAt } = clock;
  insert(db, 'timer', { entity: TOWN, case_id: 'c1', deadline, generation, status, due_at: dueAt, clock });
  const { effectId, createdAt, notBefore } = letterTo('c1');
  const waiting = { status: 'pending', next_at: notBefore, created_at: createdAt };
  insert(db, 'outbox', {
    entity: TOWN,
    effect_id: effectId,
    case_id: 'c1',
    seq: 1,
    position: 0,
    kind: consult.kind,
    effect: consult,
    ...waiting,
  });
  insert(db, 'idempotency', {
    entity: TOWN,
    key: 'k',
    body_hash: hashOf('b'),
    answer: { caseId: 'c1' },
    at: 1,
  });
  const { to, ...message } = letter;
  insert(db, 'message', { entity: TOWN, ...snake(message), recipient: to });
  return db;
}

describe('a database of clear rows', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'oficio-clear-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is sealed once, and says the same as before', async () => {
    const file = join(folder, 'oficio.sqlite');
    const db = clearDatabase(file);
    applyMigrations(db);
    const store = sqliteStore(db);
    expect(await store.cases.load(TOWN, 'c1')).toEqual({ case: record, clocks: [clock] });
    const [first, second] = await store.cases.journal(TOWN, 'c1');
    expect(first).toMatchObject(commitOf(caseRow('c1')).journal);
    expect(second).toMatchObject({ from: ['offered'], to: ['checking'], legalAt: 5 });
    expect(await store.cases.brokenLink(TOWN, 'c1')).toBeUndefined();
    expect(await store.messages.find(TOWN, 'm1')).toEqual(letter);
    expect(await store.idempotency.find(TOWN, 'k')).toMatchObject({
      bodyHash: hashOf('b'),
      answer: { caseId: 'c1' },
    });
    const claim = { now: letterTo('c1').notBefore, leaseUntil: Number.MAX_SAFE_INTEGER, limit: 9 };
    expect((await store.outbox.claim(TOWN, claim)).messages).toMatchObject([{ effect: consult }]);
    await store.close();
    const again = openDatabase(file);
    applyMigrations(again);
    expect((await sqliteStore(again).cases.load(TOWN, 'c1'))?.case).toEqual(record);
    again.$client.close();
    expect(readFileSync(file).includes('Maria')).toBe(false);
  });

  it.each([
    ['before the tables change', /^INSERT INTO sealing_key/],
    ['after the tables changed', /^\s*UPDATE case_file/],
  ])('goes on when the power failed %s', (_, statement) => {
    const file = join(folder, 'oficio.sqlite');
    const db = clearDatabase(file);
    const { $client: client } = db;
    client.exec = (sql) => {
      if (statement.test(sql)) throw new Error('the power failed');
      return Reflect.apply(Object.getPrototypeOf(client).exec, client, [sql]);
    };
    expect(() => applyMigrations(db)).toThrow('the power failed');
    client.close();
    const again = openDatabase(file);
    applyMigrations(again);
    expect(again.$client.prepare('SELECT count(*) FROM journal').pluck().get()).toBe(2);
    expect(again.$client.prepare("SELECT name FROM sqlite_master WHERE name LIKE 'sealing%'").all()).toEqual(
      [],
    );
    again.$client.close();
  });

  it('whose diary was changed by hand is left as it is, and told', () => {
    const db = clearDatabase(join(folder, 'oficio.sqlite'));
    db.$client.exec('DROP TRIGGER journal_no_update');
    db.$client.exec("UPDATE journal SET cause = 'another' WHERE seq = 2");
    expect(() => applyMigrations(db)).toThrow(BrokenDiary);
    expect(db.$client.prepare('SELECT cause FROM journal WHERE seq = 2').pluck().get()).toBe('another');
    db.$client.close();
  });
});
