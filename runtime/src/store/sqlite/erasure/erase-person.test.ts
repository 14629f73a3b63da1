import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateTown } from '@oficio/schemas/registry';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ErasureOrder, Store } from '../../../ports/index.js';
import { sampleTown } from '../../../seed/samples-folder.js';
import { caseRow, clockRow, commitOf, letterTo, messageRow, T0, TOWN } from '../../contract/rows.js';
import { type Database, openDatabase, openReadOnly } from '../database.js';
import { applyMigrations } from '../migrations.js';
import { sqliteStore } from '../sqlite-store.js';
import { erasePerson } from './erase-person.js';

const town = sampleTown('alqueria-de-la-comtessa');
if (!town) throw new Error('the sample town is not there');
const rows = generateTown({ town, seed: 'erasure', referenceDate: '2026-01-15', scale: 0.05 }).rows;

describe('erasing a person', () => {
  let folder: string;
  let db: Database;
  let store: Store;
  // Somebody who lives alone: nobody else keeps the address.
  const homeOf = (householdId: string | undefined) =>
    rows.households.find((row) => row.householdId === householdId);
  const isOnlyTheirs = (householdId: string | undefined): boolean => {
    const addressId = homeOf(householdId)?.addressId;
    return (
      addressId !== undefined &&
      rows.people.filter((row) => row.householdId === householdId).length === 1 &&
      rows.households.filter((row) => row.addressId === addressId).length === 1
    );
  };
  const someone = rows.people.find(
    ({ nif, email, householdId }) => nif && email && isOnlyTheirs(householdId),
  );
  if (!someone?.nif || !someone.email) throw new Error('nobody of the sample has all of it');
  const { personId, nif, email, surname1 } = someone;
  const home = homeOf(someone.householdId);
  const lives = rows.addresses.find(({ addressId }) => addressId === home?.addressId);
  if (!lives) throw new Error('they live nowhere');
  const street = 'Carrer de la Prova Esborrada';
  const register = {
    ...rows,
    addresses: rows.addresses.map((row) => (row === lives ? { ...row, street } : row)),
  };
  const secrets = [
    nif,
    email,
    street,
    `${someone.givenName} ${surname1}`,
    'ES9121000418450200051332',
    'link-token-hash',
  ];
  const order: ErasureOrder = { personId, at: T0 + 9, by: 'ana', reason: 'she asked', cases: ['c1'] };

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
    await store.register.import(TOWN, register, T0);
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
    expect(await store.erasure.erase(TOWN, order)).toEqual({ ok: true, cases: 1, letters: 1 });
    await db.$client.backup(join(folder, 'copy.sqlite'));
    for (const name of readdirSync(folder)) expect([name, found(name)]).toEqual([name, []]);
    expect(
      db.$client.prepare('SELECT 1 FROM address WHERE address_id = ?').get(lives.addressId),
    ).toBeUndefined();
    expect(db.$client.prepare('SELECT 1 FROM person WHERE instr(row, ?) > 0').get(personId)).toBeUndefined();
  });

  // Who writes waits five seconds for a lock: had they waited, the time would be over.
  const atOnce = { timeout: 4_000 };
  it(
    'leaves none in the log once nobody reads it any more, and nobody waits until then',
    atOnce,
    async () => {
      await write(T0 + 1);
      // As a backup, or an examination, which may take minutes.
      const reader = openReadOnly(join(folder, 'oficio.sqlite'));
      reader.$client.exec('BEGIN');
      reader.$client.prepare('SELECT count(*) FROM person').get();
      expect(await store.erasure.erase(TOWN, order)).toMatchObject({ ok: true });
      await store.cases.commitStep(TOWN, commitOf(caseRow('c9')));
      expect(found('oficio.sqlite-wal')).not.toEqual([]);
      reader.$client.exec('COMMIT');
      await vi.waitFor(() => {
        for (const name of readdirSync(folder)) expect([name, found(name)]).toEqual([name, []]);
      });
      reader.$client.close();
    },
  );

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
