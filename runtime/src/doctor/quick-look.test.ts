import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { furnish, testEngine } from '../cases/fixtures/test-engine.js';
import { databaseFile, openServedStore, openStore, openToRead } from '../open-store.js';
import { DamagedDatabase } from './damage.js';
import type { Examination } from './fault.js';
import { quickLook } from './quick-look.js';

describe('the look before a start', () => {
  let dataFolder: string;
  const config = () => ({ dataFolder, mode: 'production' as const, key: 'ab'.repeat(32) });
  const file = () => databaseFile(config());
  beforeEach(async () => {
    dataFolder = mkdtempSync(join(tmpdir(), 'oficio-look-'));
    const { store } = openStore(config());
    await furnish(store);
    const engine = testEngine(store);
    for (let n = 1; n <= 60; n += 1) await engine.open(`open-${n}`, `P${n}`);
    await store.close();
  });
  afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

  const look = (budgetMs?: number): Examination => {
    const db = openToRead(config());
    const found = quickLook(db, budgetMs);
    db.$client.close();
    return found;
  };
  const spoil = (statement: string): void => {
    const { db } = openStore(config());
    db.$client.exec(`DROP TRIGGER journal_no_update; DROP TRIGGER journal_no_delete; ${statement}`);
    db.$client.close();
  };
  const flipped = (column: string) =>
    `${column} = CAST(substr(${column}, 1, 20) || x'00' || substr(${column}, 22) AS BLOB)`;
  const oldest = 'case_no = (SELECT min(case_no) FROM case_file)';
  const newest = 'case_no = (SELECT max(case_no) FROM case_file)';

  it('sees every case of a small town once, and finds nothing wrong in a good one', () => {
    expect(look()).toMatchObject({ cases: 60, rows: 60, faulty: 0 });
  });

  it('stops when its time is over, however many cases there are', () => {
    expect(look(0)).toMatchObject({ cases: 1, faulty: 0 });
  });

  it.each([
    [
      'a flipped byte in the snapshot of an old case',
      `UPDATE case_file SET ${flipped('snapshot')} WHERE ${oldest}`,
    ],
    ['an edited event', `UPDATE journal SET ${flipped('sealed')} WHERE ${oldest}`],
    ['a row that is gone from the newest diary', `DELETE FROM journal WHERE ${newest}`],
    ['a timer that is gone', `DELETE FROM timer WHERE ${newest}`],
    [
      'a procedure that was edited, though no case is of it',
      `INSERT INTO procedure_version SELECT entity, 'other', version, hash, json_set(definition, '$.id', 'edited'),
       published_at, published_by, note FROM procedure_version`,
    ],
  ])('finds %s, and the server does not start', async (_, statement) => {
    spoil(statement);
    expect(look().faulty).toBe(1);
    const starting = openServedStore(config());
    await expect(starting).rejects.toThrow(DamagedDatabase);
    await expect(starting).rejects.toThrow(/Run oficio doctor[\s\S]*oficio restore FILE/);
  });

  it('names nobody in why it does not start', async () => {
    spoil(`UPDATE journal SET ${flipped('sealed')}`);
    await expect(openServedStore(config())).rejects.not.toThrow(/P\d/);
  });

  it('does not start over a file whose pages were overwritten', async () => {
    const size = readFileSync(file()).length;
    const handle = openSync(file(), 'r+');
    writeSync(handle, Buffer.alloc(size - 8192, 0xee), 0, size - 8192, 8192);
    closeSync(handle);
    await expect(openServedStore(config())).rejects.toThrow(
      /The database is damaged, and nothing was started/,
    );
  });

  it('does not start over a file that was cut', async () => {
    truncateSync(file(), Math.floor(readFileSync(file()).length / 2));
    await expect(openServedStore(config())).rejects.toThrow(DamagedDatabase);
  });

  it('does not start over something that is no database', async () => {
    writeFileSync(file(), 'This was a database once. '.repeat(400));
    await expect(openServedStore(config())).rejects.toThrow(/cannot be read \(SQLITE_NOTADB\)/);
  });
});
