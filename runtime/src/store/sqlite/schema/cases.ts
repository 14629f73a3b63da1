import type { Language, LocalizedText, Outcome } from '@oficio/schemas/definition';
import type { Clock } from '@oficio/schemas/interpret';
import { sql } from 'drizzle-orm';
import {
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { CaseIncident } from '../../../ports/index.js';
import { bytes, digest, entity, flag, instant, json } from './columns.js';

export const caseFile = sqliteTable(
  'case_file',
  {
    /** Its place in the order of opening: what every step writes hangs from it. Nobody outside the file sees it. */
    caseNo: integer('case_no').primaryKey(),
    entity: entity(),
    caseId: text('case_id').notNull(),
    reference: text('reference').notNull(),
    number: text('number'),
    procedureId: text('procedure_id').notNull(),
    procedureVersion: integer('procedure_version').notNull(),
    procedureHash: digest('procedure_hash').notNull(),
    entry: text('entry').notNull(),
    subjectKind: text('subject_kind', { enum: ['person', 'household'] }).notNull(),
    subjectId: text('subject_id').notNull(),
    personId: text('person_id').notNull(),
    language: text('language').$type<Language>().notNull(),
    version: integer('version').notNull(),
    openedAt: instant('opened_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    endedAt: instant('ended_at'),
    outcome: text('outcome').$type<Outcome>(),
    /** Packed, clear: the phases and transitions of `CaseProgress`. */
    progress: bytes('progress').notNull(),
    due: text('due'),
    termSuspended: flag('term_suspended').notNull(),
    incident: json<CaseIncident>('incident'),
    /** Sealed. */
    snapshot: bytes('snapshot').notNull(),
    /** Hash of the last row of the diary. */
    lastHash: bytes('last_hash').notNull(),
    /** When its person was erased: what was sealed cannot be read any more. */
    erasedAt: instant('erased_at'),
  },
  (table) => [
    uniqueIndex('case_identifier').on(table.entity, table.caseId),
    uniqueIndex('case_reference').on(table.entity, table.reference),
    uniqueIndex('case_number').on(table.entity, table.number),
    index('case_by_procedure').on(table.entity, table.procedureId, table.endedAt),
    index('case_by_person').on(table.entity, table.personId),
    index('case_by_opening').on(table.entity, table.openedAt),
    index('case_open').on(table.entity, table.openedAt).where(sql`${table.endedAt} IS NULL`),
  ],
);

/** The case that a row hangs from. */
export const caseNo = () =>
  integer('case_no')
    .notNull()
    .references(() => caseFile.caseNo);

/** Which case started another one, and how many were started with it. */
export const caseOrigin = sqliteTable(
  'case_origin',
  {
    entity: entity(),
    caseId: text('case_id').notNull(),
    parentCaseId: text('parent_case_id').notNull(),
    startedBy: text('started_by').notNull(),
    together: integer('together').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.entity, table.caseId] }),
    foreignKey({ columns: [table.entity, table.caseId], foreignColumns: [caseFile.entity, caseFile.caseId] }),
    index('case_origin_by_parent').on(table.entity, table.parentCaseId),
  ],
);

/**
 * Append only, in the order of writing: triggers refuse to change or remove a row. What says something of the person
 * is sealed.
 */
export const journal = sqliteTable(
  'journal',
  {
    caseNo: caseNo(),
    seq: integer('seq').notNull(),
    at: instant('at').notNull(),
    procedureVersion: integer('procedure_version').notNull(),
    /** Packed, clear: the phases before and after, which hold when the rest is erased. */
    moved: bytes('moved').notNull(),
    /** The rest of the row, sealed. */
    sealed: bytes('sealed').notNull(),
    /** Half a SHA-256 of the idempotency key of the command; null for openings, and once its person is erased. */
    key: bytes('key'),
    /** SHA-256 of the hash of the row before and of these columns. */
    hash: bytes('hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseNo, table.seq] })],
);

/** The clocks of the cases; the running ones are the timers. */
export const timer = sqliteTable(
  'timer',
  {
    caseNo: caseNo(),
    entity: entity(),
    deadline: text('deadline').notNull(),
    generation: integer('generation').notNull(),
    /** Its place among the clocks of the case, in the order in which they were started. */
    place: integer('place').notNull(),
    status: text('status').$type<Clock['status']>().notNull(),
    /** Instant of a running clock with a date; null otherwise, so that the index holds live timers only. */
    dueAt: instant('due_at'),
    leasedUntil: instant('leased_until'),
    attempts: integer('attempts').notNull().default(0),
    /** Day of the alert of a running maximum term, so that it is found without reading every clock. */
    alertOn: text('alert_on'),
    /** Sealed; its status is the column. */
    clock: bytes('clock').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.caseNo, table.deadline, table.generation] }),
    index('timer_due').on(table.entity, table.dueAt).where(sql`${table.dueAt} IS NOT NULL`),
    index('timer_alert').on(table.entity, table.alertOn).where(sql`${table.alertOn} IS NOT NULL`),
  ],
);

/** How the date of a clock was found, kept once for all the clocks that found it so. It says nothing of a person. */
export const clockAccount = sqliteTable(
  'clock_account',
  {
    entity: entity(),
    /** SHA-256 of the account as it is stored: what the sealed clocks name. */
    digest: bytes('digest').notNull(),
    /** Packed, clear: the steps and the warnings. */
    account: bytes('account').notNull(),
  },
  (table) => [primaryKey({ columns: [table.entity, table.digest] })],
);

/** Last number given in each series of a town: file numbers, entry and exit register. */
export const counter = sqliteTable(
  'counter',
  { entity: entity(), series: text('series').notNull(), value: integer('value').notNull() },
  (table) => [primaryKey({ columns: [table.entity, table.series] })],
);

/** The entry and exit book (Ley 39/2015 art. 16). */
export const registerEntry = sqliteTable(
  'register_entry',
  {
    entity: entity(),
    entryId: text('entry_id').notNull(),
    caseId: text('case_id').notNull(),
    book: text('book', { enum: ['entry', 'exit'] }).notNull(),
    number: text('number').notNull(),
    name: json<LocalizedText>('name').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.entity, table.entryId] }),
    foreignKey({ columns: [table.entity, table.caseId], foreignColumns: [caseFile.entity, caseFile.caseId] }),
    uniqueIndex('register_entry_number').on(table.entity, table.number),
    index('register_entry_by_case').on(table.entity, table.caseId),
  ],
);

export const document = sqliteTable(
  'document',
  {
    entity: entity(),
    documentId: text('document_id').notNull(),
    caseId: text('case_id').notNull(),
    document: text('document').notNull(),
    name: json<LocalizedText>('name').notNull(),
    phase: text('phase').notNull(),
    issuedAt: instant('issued_at').notNull(),
    code: text('code').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.entity, table.documentId] }),
    foreignKey({ columns: [table.entity, table.caseId], foreignColumns: [caseFile.entity, caseFile.caseId] }),
    uniqueIndex('document_code').on(table.entity, table.code),
    index('document_by_case').on(table.entity, table.caseId),
  ],
);
