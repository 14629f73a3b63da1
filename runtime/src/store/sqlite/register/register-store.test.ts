/** What no other adapter shows: that a large register stops nobody, and what an import writes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { RegisterRows } from '@oficio/schemas/registry';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../ports/index.js';
import { registerPerson } from '../../../registry/fixtures/register-person.js';
import { registerTitle } from '../../../registry/fixtures/register-title.js';
import { T0, TOWN } from '../../contract/rows.js';
import { type Database, openDatabase } from '../database.js';
import { applyMigrations } from '../migrations.js';
import { sqliteStore } from '../sqlite-store.js';

let folder: string;
let db: Database;
let store: Store;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'oficio-register-'));
  db = openDatabase(join(folder, 'oficio.sqlite'));
  applyMigrations(db);
  store = sqliteStore(db);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A town of which every row names the edition that it is of. */
const town = (edition: string): RegisterRows => ({
  addresses: Array.from({ length: 1200 }, (_, n) => ({
    addressId: `a${n}`,
    street: `Carrer ${edition}`,
    number: '3',
    postalCode: '00000',
    synthetic: true,
  })),
  households: [],
  people: Array.from({ length: 1200 }, (_, n) => registerPerson(`p${n}`, { givenName: edition })),
  titles: [registerTitle()],
  properties: [],
  discounts: [],
  deaths: [],
});

const rowsWritten = (): unknown => db.$client.prepare('SELECT total_changes()').pluck().get();

describe('a whole register', () => {
  it('is as it was at one moment, whatever is imported while it is read', async () => {
    await store.register.import(TOWN, town('old'), T0);
    const reading = store.register.all(TOWN);
    await store.register.import(TOWN, town('new'), T0 + 1);
    expect(await reading).toEqual(town('old'));
    expect(await store.register.all(TOWN)).toEqual(town('new'));
  });

  it('is read while others are served', async () => {
    await store.register.import(TOWN, town('old'), T0);
    let read = false;
    const reading = store.register.all(TOWN).then(() => {
      read = true;
    });
    await setImmediate();
    expect(read).toBe(false);
    await reading;
  });
});

describe('an import', () => {
  it('writes only what is not as it was', async () => {
    await store.register.import(TOWN, town('old'), T0);
    const before = Number(rowsWritten());
    await store.register.import(TOWN, town('old'), T0 + 1);
    expect(rowsWritten()).toBe(before + 1);
    expect((await store.register.summary(TOWN)).loadedAt).toBe(T0 + 1);
    const moved = { ...town('old'), people: [registerPerson('p7', { givenName: 'Vicent' })] };
    await store.register.import(TOWN, moved, T0 + 2);
    expect(rowsWritten()).toBe(before + 3);
    expect((await store.register.search(TOWN, 'vicent', 9)).map(({ personId }) => personId)).toEqual(['p7']);
  });

  it('names in a title those whom it names now, and nobody else', async () => {
    await store.register.import(TOWN, town('old'), T0);
    const titlesOf = async (personId: string) =>
      (await store.register.dossier(TOWN, personId))?.titles.length;
    expect([await titlesOf('p1'), await titlesOf('p2'), await titlesOf('p3')]).toEqual([1, 1, 0]);
    const changed = { ...town('old'), titles: [registerTitle({ beneficiaryIds: ['p1', 'p3'] })] };
    await store.register.import(TOWN, changed, T0 + 1);
    expect([await titlesOf('p1'), await titlesOf('p2'), await titlesOf('p3')]).toEqual([1, 0, 1]);
  });

  it('names again in their title who was erased and is in the register again', async () => {
    await store.register.import(TOWN, town('old'), T0);
    const order = { personId: 'p2', at: T0 + 1, by: 'ana', reason: 'they asked for it', cases: [] };
    expect(await store.erasure.erase(TOWN, order)).toMatchObject({ ok: true });
    await store.register.import(TOWN, town('old'), T0 + 2);
    expect((await store.register.dossier(TOWN, 'p2'))?.titles).toEqual([registerTitle()]);
  });
});
