import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WrongKey } from '../../../sealing/key-encryption.js';
import { installationKey, nextKeyFile, writeNewKey } from '../../../sealing/key-file.js';
import { caseRow, commitOf, TOWN } from '../../contract/rows.js';
import { openDatabase } from '../database.js';
import { applyMigrations } from '../migrations.js';
import { sqliteStore } from '../sqlite-store.js';
import { DatabaseInUse, rotateKey, rotationPoints } from './rotate-key.js';

describe('the rotation of the key', () => {
  let folder: string;
  let files: { databaseFile: string; keyFile: string };
  const open = () => {
    const db = openDatabase(files.databaseFile, (sealed) =>
      installationKey({ dataFolder: folder }, sealed && 'sealed data'),
    );
    applyMigrations(db);
    return { db, store: sqliteStore(db) };
  };
  const readable = async () => {
    const { db, store } = open();
    try {
      db.sealing.keys.check();
      const rows = await Promise.all(['c1', 'c2'].map((id) => store.cases.journal(TOWN, id)));
      return rows.map(([row]) => row?.opening?.entry);
    } finally {
      await store.close();
    }
  };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'oficio-rotate-'));
    files = { databaseFile: join(folder, 'oficio.sqlite'), keyFile: join(folder, 'key') };
    const { store } = open();
    for (const id of ['c1', 'c2']) await store.cases.commitStep(TOWN, commitOf(caseRow(id)));
    await store.close();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('leaves every row readable under a new key, and the old key apart for the backups', async () => {
    const old = readFileSync(files.keyFile, 'utf8');
    const done = rotateKey(files);
    expect(done.keys).toBe(2);
    expect(readFileSync(files.keyFile, 'utf8')).not.toBe(old);
    expect(readFileSync(done.kept, 'utf8')).toBe(old);
    expect(existsSync(nextKeyFile(files.keyFile))).toBe(false);
    expect(await readable()).toEqual(['offer', 'offer']);
  });

  it.each(rotationPoints)('stopped at "%s" is repeated and ends well', async (point) => {
    expect(() =>
      rotateKey(files, (reached) => {
        if (reached === point) throw new Error('the power went');
      }),
    ).toThrow('the power went');
    rotateKey(files);
    expect(await readable()).toEqual(['offer', 'offer']);
    expect(existsSync(nextKeyFile(files.keyFile))).toBe(false);
  });

  it('is refused while anybody has the database open, and changes nothing', async () => {
    const { store } = open();
    expect(await store.cases.journal(TOWN, 'c1')).toHaveLength(1);
    expect(() => rotateKey(files)).toThrow(DatabaseInUse);
    expect(existsSync(nextKeyFile(files.keyFile))).toBe(false);
    await store.close();
    expect(await readable()).toEqual(['offer', 'offer']);
  });

  it('is refused with a key that is not of the database', () => {
    writeNewKey(files.keyFile);
    expect(() => rotateKey(files)).toThrow(WrongKey);
  });
});
