import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateTown } from '@oficio/schemas/registry';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../ports/index.js';
import { sampleTown } from '../../../seed/samples-folder.js';
import { caseRow, clockRow, commitOf, letterTo, messageRow, T0, TOWN } from '../../contract/rows.js';
import { type Database, openDatabase } from '../database.js';
import { applyMigrations } from '../migrations.js';
import { sqliteStore } from '../sqlite-store.js';
import { type ErasureOrder, erasePerson } from './erase-person.js';

const town = sampleTown('alqueria-de-la-comtessa');
if (!town) throw new Error('the sample town is not there');
const rows = generateTown({ town, seed: 'erasure', referenceDate: '2026-01-15', scale: 0.05 }).rows;

describe('erasing a person', () => {
  let folder: string;
  let db: Database;
  let store: Store;
  const someone = rows.people.find(({ nif, email }) => nif && email);
  if (!someone?.nif || !someone.email) throw new Error('nobody of the sample has all of it');
  const { personId, nif, email, surname1 } = someone;
  const home = rows.households.find(({ householdId }) => householdId === someone.householdId);
  const lives = rows.addresses.find(({ addressId }) => addressId === home?.addressId);
  const secrets = [
    nif,
    email,
    `${someone.givenName} ${surname1}`,
    'ES9121000418450200051332',
    'link-token-hash',
  ];
  const order: ErasureOrder = { personId, at: T0 + 9, by: 'ana', reason: 'she asked', endedBefore: T0 + 5 };

  const record = (version: number, change = {}) =>
    caseRow('c1', { version, personId, subject: { kind: 'person', id: personId }, ...change });
  const write = async (ended: number | null) => {
    const fields = {
      account: {
        value: 'ES9121000418450200051332',
        source: `${someone.givenName} ${surname1}`,
        on: '2026-01-15',
      },
    };
    const first = commitOf(record(1), { clocks: [clockRow('offerEnd')], outbox: [letterTo('c1')] });
    await store.cases.commitStep(TOWN, {
      ...first,
      journal: { ...first.journal, opening: { entry: 'offer', fields } },
    });
    await store.cases.commitStep(TOWN, commitOf(record(2, { endedAt: ended, activePhases: ['granted'] })));
    await store.messages.record(
      TOWN,
      messageRow('m1', {
        personId,
        to: email,
        html: `<p>${someone.givenName} ${surname1}</p>`,
        language: 'ca-valencia',
      }),
      `250 <${email}>`,
    );
    await store.citizenAccess.addLink(TOWN, {
      tokenHash: 'link-token-hash',
      caseId: 'c1',
      personId,
      messageId: null,
      purpose: 'offer',
      expiresAt: T0,
      usedAt: null,
    });
  };
  const bytesOf = (name: string) => readFileSync(join(folder, name));
  const found = (name: string) => secrets.filter((secret) => bytesOf(name).includes(secret));

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'oficio-erase-'));
    db = openDatabase(join(folder, 'oficio.sqlite'));
    applyMigrations(db);
    store = sqliteStore(db);
    await store.register.import(TOWN, rows, T0);
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('leaves no clear text in the file, its log, or a copy made afterwards', async () => {
    await write(T0 + 1);
    db.$client.pragma('wal_checkpoint(TRUNCATE)');
    expect(found('oficio.sqlite')).toEqual(
      secrets.filter(
        (secret) => secret !== 'ES9121000418450200051332' && secret !== `${someone.givenName} ${surname1}`,
      ),
    );
    expect(erasePerson(db, TOWN, order)).toEqual({ ok: true, cases: 1, letters: 1 });
    await db.$client.backup(join(folder, 'copy.sqlite'));
    for (const name of readdirSync(folder)) expect([name, found(name)]).toEqual([name, []]);
    const others = rows.people.some(
      ({ householdId, personId: id }) => id !== personId && householdId === someone.householdId,
    );
    const kept = db.$client.prepare('SELECT 1 FROM address WHERE address_id = ?').get(lives?.addressId);
    if (!others)
      expect([kept, bytesOf('oficio.sqlite').includes(String(lives?.addressId))]).toEqual([undefined, false]);
    expect(db.$client.prepare('SELECT 1 FROM person WHERE instr(row, ?) > 0').get(personId)).toBeUndefined();
  });

  it('leaves the diary whole, with marks where the person was', async () => {
    await write(T0 + 1);
    const before = await store.cases.journal(TOWN, 'c1');
    erasePerson(db, TOWN, order);
    expect(await store.cases.brokenLink(TOWN, 'c1')).toBeUndefined();
    const after = await store.cases.journal(TOWN, 'c1');
    expect(
      after.map(({ seq, at, to, hash, erased, event, cause }) => ({
        seq,
        at,
        to,
        hash,
        erased,
        event,
        cause,
      })),
    ).toEqual(
      before.map(({ seq, at, to, hash }) => ({
        seq,
        at,
        to,
        hash,
        erased: true,
        event: null,
        cause: '[erased]',
      })),
    );
    const loaded = await store.cases.load(TOWN, 'c1');
    expect(loaded).toMatchObject({
      clocks: [],
      case: { erasedAt: T0 + 9, activePhases: ['granted'], snapshot: { state: null } },
    });
    expect(loaded?.case.personId).toMatch(/^erased:/);
    expect((await store.cases.list(TOWN, { state: 'all', limit: 9 })).rows).toHaveLength(1);
    expect(await store.messages.find(TOWN, 'm1')).toMatchObject({
      erased: true,
      to: '[esborrat]',
      text: '[esborrat]',
    });
    expect(await store.register.person(TOWN, personId)).toBeUndefined();
  });

  it('is refused while a case is open or must be kept, and for nobody', async () => {
    await write(null);
    expect(erasePerson(db, TOWN, order)).toEqual({ ok: false, code: 'person.openCases' });
    expect(erasePerson(db, TOWN, { ...order, personId: 'nobody' })).toEqual({
      ok: false,
      code: 'person.unknown',
    });
    expect(await store.register.person(TOWN, personId)).toBeDefined();
    await store.cases.commitStep(TOWN, commitOf(record(3, { endedAt: T0 + 6 })));
    expect(erasePerson(db, TOWN, order)).toEqual({ ok: false, code: 'person.retention' });
  });

  it('keeps the wish not to be offered anything, and names nobody for it', async () => {
    await store.preferences.addNoOffers(TOWN, { personId, procedureId: 'bench-permit', at: T0 });
    erasePerson(db, TOWN, order);
    const stored = db.$client.prepare('SELECT person_id FROM no_offers').pluck().all();
    expect(stored.filter((id) => String(id).includes(personId))).toEqual([]);
    expect((await store.preferences.noOffers(TOWN, 'bench-permit')).has(personId)).toBe(true);
    expect((await store.preferences.noOffers(TOWN, 'bench-permit')).has('another')).toBe(false);
    await store.preferences.removeNoOffers(TOWN, personId, 'bench-permit');
    expect((await store.preferences.noOffers(TOWN, 'bench-permit')).has(personId)).toBe(false);
  });
});
