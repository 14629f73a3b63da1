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
import { countingIds, furnish, START, TOWN, testEngine } from '../cases/fixtures/test-engine.js';
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

  describe('of a time before somebody was erased', () => {
    const inTown = async <Result>(work: (engine: ReturnType<typeof testEngine>) => Promise<Result>) => {
      const { store } = openStore(config());
      try {
        return await work(testEngine(store, { ids: countingIds('more') }));
      } finally {
        await store.close();
      }
    };
    /** Two people whose cases have ended, in a backup; then the first of them is erased. */
    const erasedAfter = (backup: string) =>
      inTown(async (engine) => {
        const ended: string[] = [];
        for (const person of ['P2', 'P3']) {
          const opened = await engine.open(`of-${person}`, person);
          if (!opened.ok) throw new Error(opened.refused.code);
          const { caseId } = opened.receipt;
          const no = await engine.send(caseId, `no-${person}`, { kind: 'citizen', action: 'refuse' });
          expect(no.ok).toBe(true);
          ended.push(caseId);
        }
        expect(await oficio('backup', backup)).toBe(0);
        const { erasure, accessLog } = engine.deps.store;
        await accessLog.append(TOWN, {
          at: START,
          who: 'ana',
          verb: 'case.read',
          caseId: null,
          personId: null,
          outcome: 'allowed',
          detail: null,
        });
        const order = { personId: 'P2', at: START, by: 'ana', reason: 'asked', cases: ended.slice(0, 1) };
        expect(await erasure.erase(TOWN, order)).toMatchObject({ ok: true });
        return ended;
      });
    const subjects = () =>
      inTown(async ({ deps }) =>
        (await deps.store.cases.list(TOWN, { state: 'all', limit: 9 })).rows.map(({ subject }) =>
          subject.id.replace(/:.*/, ''),
        ),
      );

    it('erases them again, and nobody else, and tells what else is not as it was', async () => {
      const backup = join(folder, 'with-them.sqlite');
      await erasedAfter(backup);
      expect(await oficio('restore', backup, '--replace')).toBe(0);
      expect((await subjects()).sort()).toEqual(['P1', 'P3', 'erased']);
      const said = output.join('\n');
      expect(said).toContain('Erasures after it was made: 1; repeated in it before it took its place: 1.');
      expect(said).toMatch(/What happened after 2026-01-15T08:00:00\.000Z is not in it/);
      expect(said).toMatch(/Letters that wait in it: \d+\. Those that have left since leave again/);
      expect(said).not.toContain('repeat oficio erase');
      expect(await oficio('doctor')).toBe(0);
    });

    it('guesses nobody where more is missing than was erased', async () => {
      const backup = join(folder, 'with-them.sqlite');
      await erasedAfter(backup);
      const db = new SqliteClient(database());
      db.exec("DELETE FROM person_key WHERE person_id = 'P3'");
      db.close();
      expect(await oficio('restore', backup, '--replace')).toBe(0);
      expect((await subjects()).sort()).toEqual(['P1', 'P2', 'P3']);
      expect(output.join('\n')).toContain('repeat oficio erase for each of them');
    });

    it('guesses nobody where the database was another one', async () => {
      const backup = join(folder, 'with-them.sqlite');
      await erasedAfter(backup);
      rmSync(database());
      await opened('somebody-else');
      expect(await oficio('restore', backup, '--replace')).toBe(0);
      expect((await subjects()).sort()).toEqual(['P1', 'P2', 'P3']);
      expect(output.join('\n')).toContain('repeat oficio erase for each of them');
    });
  });
});
