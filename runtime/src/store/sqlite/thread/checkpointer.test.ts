/** The thread needs the built program: it is loaded from `dist`. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteClient from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pagesIn } from '../log.js';
import type { Checkpointer } from './checkpointer.js';

const built = new URL('../../../../dist/store/sqlite/thread/checkpointer.js', import.meta.url).href;
const { checkpointer } = (await import(built)) as typeof import('./checkpointer.js');

const PAGES = 64;
/** Two pages, of 4 KiB. */
const text = 'x'.repeat(6000);

let folder: string;
let client: SqliteClient.Database;
let checkpoints: Checkpointer;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'oficio-log-'));
  client = new SqliteClient(join(folder, 'db'));
  client.pragma('journal_mode = WAL');
  client.exec('CREATE TABLE line (text TEXT)');
  checkpoints = checkpointer(client, PAGES);
});
afterEach(async () => {
  await checkpoints.close();
  client.close();
  rmSync(folder, { recursive: true, force: true });
});

function commit(lines: number): void {
  for (let written = 0; written < lines; written += 1) {
    client.prepare('INSERT INTO line VALUES (?)').run(text);
    checkpoints.committed();
  }
}

/** What the file holds without its log. */
function linesInFile(): unknown {
  copyFileSync(join(folder, 'db'), join(folder, 'copy'));
  const copy = new SqliteClient(join(folder, 'copy'));
  try {
    return copy.prepare('SELECT count(*) FROM line').pluck().get();
  } finally {
    copy.close();
  }
}

describe('the checkpoints of a writer', () => {
  it('bring a long log into the file, and the log begins again', async () => {
    commit(100);
    expect(pagesIn(client)).toBeGreaterThan(PAGES);
    await vi.waitFor(() => expect(linesInFile()).toBe(100));
    commit(1);
    expect(pagesIn(client)).toBeLessThan(PAGES);
  });

  it('leave a short log alone', async () => {
    commit(2);
    expect(pagesIn(client)).toBeLessThan(PAGES);
    await checkpoints.close();
    expect(() => linesInFile()).toThrow('no such table');
  });

  it('come again when the log could not begin again, once whoever reads it is done', async () => {
    const reader = new SqliteClient(join(folder, 'db'), { readonly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM line').get();
    commit(100);
    const long = pagesIn(client);
    expect(long).toBeGreaterThan(PAGES);
    reader.exec('COMMIT');
    await vi.waitFor(() => {
      commit(1);
      expect(pagesIn(client)).toBeLessThan(PAGES);
    });
    reader.close();
  });

  it('are left to SQLite when the log is four times as long: it is bounded whatever happens to the thread', () => {
    expect(client.pragma('wal_autocheckpoint', { simple: true })).toBe(4 * PAGES);
    commit(400);
    expect(pagesIn(client)).toBeLessThan(5 * PAGES);
  });
});
