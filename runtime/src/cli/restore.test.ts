import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteClient from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countingIds, furnish, testEngine } from '../cases/fixtures/test-engine.js';
import { openStore } from '../open-store.js';
import { oficio } from './fixtures/run-oficio.js';

describe('a backup and its restoration', () => {
  let folder: string;
  let output: string[];
  let errors: string[];
  const config = () => ({ dataFolder: folder, mode: 'test' as const });
  const database = () => join(folder, 'oficio.sqlite');
  const copy = () => join(folder, 'copy.sqlite');

  const opened = async (key: string): Promise<void> => {
    const { store } = openStore(config());
    await furnish(store);
    const engine = testEngine(store, { ids: countingIds(key) });
    const result = await engine.open(key, 'P1');
    if (!result.ok) throw new Error(result.refused.code);
    await store.close();
  };
  const cases = async (): Promise<number> => {
    const { store } = openStore(config());
    const { total } = await store.cases.list('alqueria', { state: 'all', limit: 1 });
    await store.close();
    return total;
  };
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'oficio-restore-'));
    output = [];
    errors = [];
    vi.stubEnv('OFICIO_DATA', folder);
    vi.stubEnv('NODE_ENV', 'test');
    vi.spyOn(console, 'log').mockImplementation((line) => output.push(String(line)));
    vi.spyOn(console, 'error').mockImplementation((line) => errors.push(String(line)));
    await opened('before');
    expect(await oficio('backup', copy())).toBe(0);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is one file, and says which key opens it', () => {
    expect(output.join('\n')).toContain(`sealed with the key in ${join(folder, 'key')}`);
    expect(readdirSync(folder).filter((name) => name.startsWith('copy'))).toEqual(['copy.sqlite']);
  });

  it('has its name only when it is whole', async () => {
    const again = join(folder, 'again.sqlite');
    const db = new SqliteClient(database());
    const root = db.prepare<[], number>("SELECT rootpage FROM sqlite_master WHERE name = 'journal'").pluck();
    const place = ((root.get() ?? 0) - 1) * Number(db.pragma('page_size', { simple: true }));
    db.close();
    const file = openSync(database(), 'r+');
    writeSync(file, Buffer.alloc(64, 0xff), 0, 64, place);
    closeSync(file);
    expect(await oficio('backup', again)).toBe(1);
    expect(errors.join('')).toMatch(/The copy is damaged[\s\S]*kept as .*again\.sqlite\.unfinished/);
    expect(readdirSync(folder).filter((name) => name.startsWith('again'))).toEqual([
      'again.sqlite.unfinished',
    ]);
  });

  it('is refused where it cannot be written, and leaves nothing there', async () => {
    expect(await oficio('backup', join(folder, 'nowhere', 'copy.sqlite'))).toBe(1);
    expect(errors.splice(0).join('')).toContain('make it first');
    writeFileSync(database(), 'this is no database of anything, and long enough to look like one'.repeat(99));
    expect(await oficio('backup', join(folder, 'again.sqlite'))).toBe(1);
    expect(errors.join('')).toContain('Nothing was copied');
    expect(readdirSync(folder).filter((name) => name.startsWith('again'))).toEqual([]);
  });

  it('goes back to where it was, and keeps what was there', async () => {
    await opened('after');
    expect(await cases()).toBe(2);
    expect(await oficio('restore', copy())).toBe(1);
    expect(errors.join('')).toContain('--replace');
    expect(await cases()).toBe(2);
    expect(await oficio('restore', copy(), '--replace')).toBe(0);
    expect(await cases()).toBe(1);
    const kept = readdirSync(folder).find((name) => name.includes('.replaced-'));
    expect(statSync(join(folder, kept ?? '')).size).toBeGreaterThan(0);
    expect(readdirSync(folder).some((name) => name.startsWith('restoring-'))).toBe(false);
  });

  it('takes the place of a database that is gone', async () => {
    rmSync(database());
    expect(await oficio('restore', copy())).toBe(0);
    expect(output.at(-1)).toContain('1 cases with 1 rows hold');
    expect(await cases()).toBe(1);
  });

  const spoil = (statement: string): void => {
    const db = new SqliteClient(copy());
    db.exec(`DROP TRIGGER journal_no_update; ${statement}`);
    db.close();
  };

  it.each([
    ['one with a fault', 'UPDATE journal SET at = at + 1', /1 faults\. Nothing was restored[\s\S]*row 1/],
    [
      'one of a newer version',
      'INSERT INTO __drizzle_migrations (hash, created_at) VALUES (1, 9999999999999)',
      /newer version of Oficio/,
    ],
    ['one of another key', 'UPDATE person_key SET wrapped = zeroblob(60)', /not the one with which/],
  ])('refuses %s, and leaves everything as it was', async (_, statement, says) => {
    spoil(statement);
    await opened('after');
    expect(await oficio('restore', copy(), '--replace')).toBe(1);
    expect(errors.join('')).toMatch(says);
    expect(await cases()).toBe(2);
  });

  it('refuses while somebody has the database open', async () => {
    const { store } = openStore(config());
    expect(await oficio('restore', copy(), '--replace')).toBe(1);
    expect(errors.join('')).toContain('stop the server first');
    await store.close();
  });

  it('refuses a file that is not there, or is a database in use', async () => {
    expect(await oficio('restore', join(folder, 'nothing'))).toBe(1);
    const { store } = openStore(config());
    await store.rateLimits.hit('alqueria', 'somebody', 0, 1);
    expect(await oficio('restore', database())).toBe(1);
    expect(errors.join('')).toContain('a database in use');
    await store.close();
    expect(existsSync(database())).toBe(true);
  });
});
