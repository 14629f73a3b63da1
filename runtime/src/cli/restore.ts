/** `oficio restore FILE`: puts a backup in the place of the database, after looking at every case of it. */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import SqliteClient from 'better-sqlite3';
import type { Config } from '../config/config.js';
import { faultInWords } from '../doctor/damage.js';
import { examineDatabase } from '../doctor/examine-database.js';
import type { Examination } from '../doctor/fault.js';
import { databaseFile, PendingMigrations } from '../open-store.js';
import { keyFileOf } from '../sealing/key-file.js';
import { takeFolder } from '../store/sqlite/sole-use.js';
import { Failure } from './exit.js';
import { print } from './print.js';
import { repeatErasures } from './repeat-erasures.js';
import { settings } from './settings.js';

interface RestoreOptions {
  replace?: boolean;
  json?: boolean;
}

const TOLD = 10;
const LOG_FILES = ['-wal', '-shm'] as const;

function assertNobodyServes(file: string): void {
  const db = new SqliteClient(file, { timeout: 0 });
  try {
    // In this mode SQLite takes the file for itself, which it cannot where somebody else has it open.
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN IMMEDIATE; ROLLBACK');
  } catch (error) {
    const busy = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
    if (busy) throw new Failure(`Somebody has ${file} open: stop the server first.`);
    // A file too damaged to be opened is what a backup is put in the place of.
  } finally {
    db.close();
  }
}

/** Looks at the copy as `oficio doctor` does; at its pages only where an older version wrote it. */
async function check(config: Config, folder: string): Promise<Examination | 'older'> {
  const keyFile = keyFileOf(config);
  try {
    return await examineDatabase({ ...config, dataFolder: folder, keyFile });
  } catch (error) {
    if (!(error instanceof PendingMigrations)) throw error;
  }
  const copy = new SqliteClient(databaseFile({ dataFolder: folder }), { readonly: true });
  const found = copy.pragma('integrity_check(1)', { simple: true });
  copy.close();
  if (found !== 'ok')
    throw new Failure(`The backup is damaged (${String(found)}). Nothing was restored: take another one.`);
  return 'older';
}

function refuseFaulty(found: Examination | 'older'): void {
  if (found === 'older' || found.faulty === 0) return;
  const told = found.faults.slice(0, TOLD).map(faultInWords);
  throw new Failure(
    [`The backup has ${found.faulty} faults. Nothing was restored: take another one.`, ...told].join('\n'),
  );
}

/** On disk before the old one makes room for it. */
function flush(file: string): void {
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}

/** Moves the database away with its log. Returns the new name. */
function setAside(target: string): string {
  const kept = `${target}.replaced-${new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '')}`;
  if (existsSync(kept)) throw new Failure(`${kept} exists already: try again in a second.`);
  for (const ending of ['', ...LOG_FILES])
    if (existsSync(target + ending)) renameSync(target + ending, kept + ending);
  return kept;
}

/** What a backup holds, for who puts it in the place of another database. */
interface Contents {
  /** Instant (ISO 8601) of the last thing that happened in it; null when nothing has. */
  until: string | null;
  /** Letters that wait in it: they leave when a server starts. */
  letters: number;
}

function contentsOf(copy: string): Contents {
  const db = new SqliteClient(copy, { readonly: true });
  try {
    const last = db.prepare('SELECT at FROM journal ORDER BY rowid DESC LIMIT 1').pluck().get();
    const letters = db
      .prepare("SELECT count(*) FROM outbox WHERE next_at IS NOT NULL AND kind = 'communicate'")
      .pluck()
      .get();
    return {
      until: typeof last === 'number' ? new Date(last).toISOString() : null,
      letters: Number(letters),
    };
  } finally {
    db.close();
  }
}

/** Copies the backup beside its place, examines it there, and only then moves it in. Returns what it found and kept. */
async function putInPlace(config: Config, file: string, target: string) {
  const folder = mkdtempSync(join(resolve(config.dataFolder), 'restoring-'));
  try {
    const copy = databaseFile({ dataFolder: folder });
    copyFileSync(file, copy);
    flush(copy);
    const found = await check(config, folder);
    refuseFaulty(found);
    const replaced = existsSync(target) ? target : undefined;
    const known = found === 'older' ? undefined : contentsOf(copy);
    const erased =
      found === 'older'
        ? { since: undefined, repeated: 0 }
        : repeatErasures({ ...config, dataFolder: folder, keyFile: keyFileOf(config) }, replaced);
    flush(copy);
    const kept = replaced && setAside(target);
    renameSync(copy, target);
    return { found, kept, known, erased };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Placed = Awaited<ReturnType<typeof putInPlace>>;

/** What whoever restored has to know, and to do. */
function wordsOf(target: string, { found, kept, known, erased }: Placed): string[] {
  const { since, repeated } = erased;
  const again =
    since === undefined || since > repeated
      ? ['Whoever was erased after it was made is in it again: repeat oficio erase for each of them.']
      : [];
  return [
    found === 'older'
      ? `Restored to ${target}. An older version wrote it: its pages hold. Start once with --migrate, then run oficio doctor.`
      : `Restored to ${target}: ${found.cases} cases with ${found.rows} rows hold.`,
    ...(known?.until ? [`What happened after ${known.until} is not in it.`] : []),
    ...(known && known.letters > 0
      ? [
          `Letters that wait in it: ${known.letters}. Those that have left since leave again when a server starts.`,
        ]
      : []),
    ...(since === undefined
      ? []
      : [`Erasures after it was made: ${since}; repeated in it before it took its place: ${repeated}.`]),
    ...again,
    ...(kept === undefined ? [] : [`What was there is kept in ${kept}.`]),
  ];
}

/**
 * Puts a backup in the place of the database, with no server at work. What was there is kept under another name, and
 * only moved with `replace`. Throws `Failure`, `FolderInUse`, `UnknownMigration`, `WrongKey`, `DamagedDatabase`.
 */
export async function restore(file: string, { replace, json }: RestoreOptions): Promise<void> {
  const config = settings();
  const target = databaseFile(config);
  if (!existsSync(file)) throw new Failure(`There is no file ${file}.`);
  if (existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0)
    throw new Failure(`${file} is a database in use, not a backup: make one with oficio backup.`);
  const exists = existsSync(target);
  if (exists && !replace)
    throw new Failure(`There is a database in ${target}: --replace keeps it under another name.`);
  const leaveFolder = takeFolder(config.dataFolder);
  try {
    if (exists) assertNobodyServes(target);
    const placed = await putInPlace(config, file, target);
    const { found, kept, known, erased } = placed;
    const examined = found === 'older' ? undefined : { cases: found.cases, rows: found.rows };
    print(json, { file, target, kept, examined, ...known, erased }, wordsOf(target, placed));
  } finally {
    leaveFolder();
  }
}
