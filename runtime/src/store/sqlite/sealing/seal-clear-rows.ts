/**
 * Brings a database of clear rows to sealed ones, once: seals what it finds into tables put aside, lets the
 * migration change the tables, and brings the rows back. Cut short at any point, it starts again or goes on.
 */
import type { Clock, StoredSnapshot } from '@oficio/schemas/interpret';
import { CHAIN_START } from '../../../cases/journal-hash.js';
import { type CaseRecord, effectKeyOf } from '../../../ports/index.js';
import { snapshotPlace } from '../cases/case-row.js';
import { alertOf, clockPlace } from '../cases/clock-row.js';
import { movedOf, toldOf, toStoredJournal } from '../cases/journal-row.js';
import type { Database } from '../database.js';
import { toAnswerRow } from '../idempotency-row.js';
import { letterPlace } from '../letter-place.js';
import { consultationOf, effectPlace } from '../outbox/effect-place.js';
import {
  CLEAR_CHAIN_START,
  type ClearJournalRow,
  clearJournalEntry,
  clearRowHolds,
  parsed,
} from './clear-rows.js';

/** A diary that did not hold before it was sealed: sealing would hide it. */
export class BrokenDiary extends Error {
  constructor(entity: string, caseId: string, seq: number) {
    super(
      `The diary of case ${caseId} of ${entity} does not hold at row ${seq}: it was changed by other hands. Restore it from a backup, with the version that wrote it, before this version seals it.`,
    );
    this.name = 'BrokenDiary';
  }
}

type Row = Record<string, unknown>;

interface ClearCase extends Row {
  entity: string;
  case_id: string;
  person_id: string;
  procedure_id: string;
  procedure_version: number;
  version: number;
  procedure_hash: string;
}

const hasTable = (db: Database, name: string): boolean =>
  db.$client.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(name) !== undefined;

const hasColumn = (db: Database, table: string, column: string): boolean =>
  (db.$client.pragma(`table_info(${table})`) as { name: string }[]).some(({ name }) => name === column);

/** Whether the database still has clear rows: it was made before they were sealed. */
export const hasClearRows = (db: Database): boolean =>
  hasTable(db, 'journal') && hasColumn(db, 'journal', 'prev_hash');

const aside = {
  case_file: 'sealing_case (entity, case_id, procedure_hash, progress, snapshot, last_hash)',
  journal: 'sealing_journal (entity, case_id, seq, at, procedure_version, moved, sealed, hash)',
  timer:
    'sealing_timer (entity, case_id, deadline, generation, place, status, due_at, alert_on, leased_until, attempts, clock)',
  outbox:
    'sealing_outbox (entity, case_id, seq, place, position, kind, consultation, effect, status, next_at, leased_until, attempts, error, created_at, done_at)',
  idempotency: 'sealing_idempotency (entity, key, body_hash, answer, at)',
  message: 'sealing_message (entity, message_id, sealed)',
  person_key: 'sealing_key (entity, person_id, wrapped, created_at)',
} as const;

const nameOf = (table: string): string => table.slice(0, table.indexOf(' '));

const columnsOf = (table: string): string[] => table.slice(table.indexOf('(') + 1, -1).split(', ');

function inserter(db: Database, table: string) {
  const columns = columnsOf(table);
  const values = columns.map((column) => `@${column}`).join(', ');
  return db.$client.prepare(`INSERT INTO ${table} VALUES (${values})`);
}

/** Seals everything of one case. */
function sealCase(db: Database, row: ClearCase): void {
  const { sealing, $client: client } = db;
  const { entity, case_id: caseId, person_id: personId, procedure_id: procedureId, version } = row;
  const of = { procedureId, procedureVersion: row.procedure_version };
  const rowsOf = (table: string, order: string) =>
    client
      .prepare<[string, string], Row>(
        `SELECT * FROM ${table} WHERE entity = ? AND case_id = ? ORDER BY ${order}`,
      )
      .all(entity, caseId);

  let clearHash = CLEAR_CHAIN_START;
  let lastHash: Buffer = CHAIN_START;
  const addJournal = inserter(db, aside.journal);
  for (const found of rowsOf('journal', 'seq')) {
    const clear = found as unknown as ClearJournalRow;
    if (!clearRowHolds(clear, clearHash)) throw new BrokenDiary(entity, caseId, clear.seq);
    clearHash = clear.hash;
    const entry = clearJournalEntry(clear);
    const rules = { procedureId, procedureVersion: entry.procedureVersion };
    const packed = {
      moved: sealing.pack(entity, rules, movedOf(entry)),
      told: sealing.pack(entity, rules, toldOf(entry)),
    };
    const stored = toStoredJournal(sealing, entity, { ...entry, personId, ...packed, key: null }, lastHash);
    lastHash = stored.hash;
    addJournal.run({ entity, case_id: caseId, procedure_version: stored.procedureVersion, ...stored });
  }

  const addTimer = inserter(db, aside.timer);
  for (const [place, clear] of rowsOf('timer', 'rowid').entries()) {
    const clock = parsed<Clock>(clear.clock);
    addTimer.run({
      ...clear,
      place,
      alert_on: alertOf(clock),
      clock: sealing.seal(entity, of, clockPlace(personId, caseId, clock), clock),
    });
  }

  const addEffect = inserter(db, aside.outbox);
  for (const clear of rowsOf('outbox', 'effect_id')) {
    const effect = parsed<{ kind: string; dataNeed: string; generation: number }>(clear.effect);
    addEffect.run({
      ...clear,
      place: effectKeyOf(String(clear.effect_id)).place,
      consultation: effect.kind === 'consult' ? consultationOf(effect) : null,
      effect: sealing.seal(entity, of, effectPlace(personId, String(clear.effect_id)), effect),
    });
  }

  const progress: [string[], string[], string[], CaseRecord['publicStatus']] = [
    parsed(row.active_phases),
    parsed(row.visited_phases),
    parsed(row.taken_transitions),
    parsed(row.public_status),
  ];
  const { state } = parsed<StoredSnapshot>(row.snapshot);
  inserter(db, aside.case_file).run({
    entity,
    case_id: caseId,
    procedure_hash: Buffer.from(row.procedure_hash, 'hex'),
    progress: sealing.pack(entity, of, progress),
    snapshot: sealing.seal(entity, of, snapshotPlace(personId, caseId, version), state),
    last_hash: lastHash,
  });
}

function sealLetters(db: Database): void {
  const { sealing, $client: client } = db;
  const add = inserter(db, aside.message);
  for (const row of client.prepare<[], Row>('SELECT * FROM message ORDER BY entity, message_id').all()) {
    const [entity, messageId, personId] = [row.entity, row.message_id, row.person_id].map(String) as [
      string,
      string,
      string,
    ];
    const of = { procedureId: String(row.procedure_id), procedureVersion: Number(row.template_version) };
    const letter = { to: row.recipient, subject: row.subject, html: row.html, text: row.text };
    const sealed = sealing.seal(entity, of, letterPlace(personId, messageId), letter);
    add.run({ entity, message_id: messageId, sealed });
  }
}

function packAnswers(db: Database): void {
  const add = inserter(db, aside.idempotency);
  for (const row of db.$client.prepare<[], Row>('SELECT * FROM idempotency').all()) {
    const { entity, key, body_hash: bodyHash, answer, at } = row as Record<string, string>;
    const packed = toAnswerRow(db.sealing, String(entity), {
      key: String(key),
      bodyHash: String(bodyHash),
      answer: parsed(answer),
      at: Number(at),
    });
    add.run({ ...packed, body_hash: Buffer.from(packed.bodyHash, 'hex') });
  }
}

/** Before the migration: seals every row into tables put aside. Throws `BrokenDiary`, with nothing changed. */
export function sealClearRows(db: Database): void {
  const { $client: client } = db;
  client
    .transaction(() => {
      for (const table of Object.values(aside)) {
        client.exec(`DROP TABLE IF EXISTS ${nameOf(table)}`);
        client.exec(`CREATE TABLE ${table}`);
      }
      // The migration makes it; the keys of the people are needed before.
      client.exec(
        'CREATE TABLE person_key (entity text NOT NULL, person_id text NOT NULL, wrapped blob NOT NULL, created_at integer NOT NULL, PRIMARY KEY(entity, person_id))',
      );
      const cases = client.prepare<[], ClearCase>('SELECT * FROM case_file ORDER BY entity, case_id').all();
      for (const row of cases) sealCase(db, row);
      sealLetters(db);
      packAnswers(db);
      client.exec('INSERT INTO sealing_key SELECT entity, person_id, wrapped, created_at FROM person_key');
      client.exec('DROP TABLE person_key');
    })
    .immediate();
}

/** After the migration: brings the sealed rows back, and leaves no clear text in the free pages of the file. */
export function restoreSealedRows(db: Database): void {
  const { $client: client } = db;
  if (!hasTable(db, nameOf(aside.case_file))) return;
  client
    .transaction(() => {
      client.exec(`
        UPDATE case_file SET procedure_hash = s.procedure_hash, progress = s.progress, snapshot = s.snapshot, last_hash = s.last_hash
          FROM sealing_case s WHERE s.entity = case_file.entity AND s.case_id = case_file.case_id;
        UPDATE message SET sealed = s.sealed
          FROM sealing_message s WHERE s.entity = message.entity AND s.message_id = message.message_id;
      `);
      for (const table of ['idempotency', 'person_key'] as const) {
        const columns = columnsOf(aside[table]).join(', ');
        client.exec(
          `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM ${nameOf(aside[table])} ORDER BY rowid`,
        );
      }
      // These name their case by its number inside the file.
      for (const table of ['journal', 'timer', 'outbox'] as const) {
        const columns = columnsOf(aside[table]).filter((column) => hasColumn(db, table, column));
        client.exec(
          `INSERT INTO ${table} (case_no, ${columns.join(', ')})
           SELECT c.case_no, ${columns.map((column) => `s.${column}`).join(', ')}
           FROM ${nameOf(aside[table])} s INNER JOIN case_file c ON c.entity = s.entity AND c.case_id = s.case_id
           ORDER BY s.rowid`,
        );
      }
      for (const table of Object.values(aside)) client.exec(`DROP TABLE ${nameOf(table)}`);
    })
    .immediate();
  client.exec('VACUUM');
  client.pragma('wal_checkpoint(TRUNCATE)');
}
