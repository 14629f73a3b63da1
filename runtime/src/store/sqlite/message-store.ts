import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  type InferSelectModel,
  inArray,
  lt,
  max,
  or,
  sql,
} from 'drizzle-orm';
import type { MessageRow, MessageStore } from '../../ports/index.js';
import { readCursor, writeCursor } from '../cursor.js';
import { erasedLetter, type SealedLetter } from '../erased-rows.js';
import { type Database, inTransaction } from './database.js';
import { letterPlace } from './letter-place.js';
import { message, messageHistory } from './schema/messages.js';
import { reading } from './statement.js';
import type { Synchronous } from './verbs.js';

type Row = InferSelectModel<typeof message>;

export function messageStore(db: Database): Synchronous<MessageStore> {
  const { sealing } = db;
  const toMessage = ({ entity, sealed, ...row }: Row): MessageRow => {
    const place = letterPlace(row.personId, row.messageId);
    const letter = sealing.open(entity, row.procedureId, place, sealed);
    // Sealed by `toRow`.
    return { ...row, ...(letter === undefined ? erasedLetter(row.language) : (letter as SealedLetter)) };
  };
  const toRow = (entity: string, { to, subject, html, text, erased: _never, ...row }: MessageRow): Row => {
    const letter: SealedLetter = { to, subject, html, text };
    const of = { procedureId: row.procedureId, procedureVersion: row.templateVersion };
    const place = letterPlace(row.personId, row.messageId);
    return { entity, ...row, sealed: sealing.seal(entity, of, place, letter) };
  };
  const ofEffect = reading(
    db,
    db
      .select()
      .from(message)
      .where(
        and(eq(message.entity, sql.placeholder('entity')), eq(message.effectId, sql.placeholder('effectId'))),
      )
      // A term for the planner: by the index of ages it would go through all the letters of the town.
      .orderBy(sql`+${message.createdAt}`),
    getTableColumns(message),
  );
  const isMessage = (entity: string, messageId: string) =>
    and(eq(message.entity, entity), eq(message.messageId, messageId));
  const addHistory = (
    entity: string,
    messageId: string,
    line: { at: number; state: MessageRow['state']; note: string },
  ) => {
    const last = db
      .select({ seq: max(messageHistory.seq) })
      .from(messageHistory)
      .where(and(eq(messageHistory.entity, entity), eq(messageHistory.messageId, messageId)))
      .get();
    db.insert(messageHistory)
      .values({ entity, messageId, seq: (last?.seq ?? 0) + 1, ...line })
      .run();
  };

  return {
    record: (entity, row, note) =>
      inTransaction(db, () => {
        const { changes } = db.insert(message).values(toRow(entity, row)).onConflictDoNothing().run();
        if (changes === 0) return false;
        addHistory(entity, row.messageId, { at: row.createdAt, state: row.state, note });
        return true;
      }),

    find(entity, messageId) {
      const row = db.select().from(message).where(isMessage(entity, messageId)).get();
      return row && toMessage(row);
    },

    findByEffect: (entity, effectId) => ofEffect.all({ entity, effectId }).map(toMessage),

    list(entity, filter) {
      const matching = and(
        eq(message.entity, entity),
        // Any text may be asked for; one that is no channel or state matches nothing.
        filter.channel === undefined
          ? undefined
          : eq(message.channel, filter.channel as MessageRow['channel']),
        filter.state === undefined ? undefined : eq(message.state, filter.state as MessageRow['state']),
        filter.caseId === undefined ? undefined : eq(message.caseId, filter.caseId),
        filter.personId === undefined ? undefined : eq(message.personId, filter.personId),
      );
      const cursor = readCursor(filter.after);
      const older =
        cursor &&
        or(
          lt(message.createdAt, cursor.at),
          and(eq(message.createdAt, cursor.at), lt(message.messageId, cursor.id)),
        );
      const few = filter.caseId !== undefined || filter.personId !== undefined;
      const rows = db
        .select()
        .from(message)
        .where(and(matching, older))
        .orderBy(few ? sql`+${message.createdAt} DESC` : desc(message.createdAt), desc(message.messageId))
        .limit(filter.limit + 1)
        .all()
        .map(toMessage);
      const total = db.select({ n: count() }).from(message).where(matching).get()?.n ?? 0;
      const page = rows.slice(0, filter.limit);
      const last = page.at(-1);
      const next = last && rows.length > page.length ? writeCursor(last.createdAt, last.messageId) : null;
      return { rows: page, total, next };
    },

    history(entity, messageId) {
      return db
        .select({ at: messageHistory.at, state: messageHistory.state, note: messageHistory.note })
        .from(messageHistory)
        .where(and(eq(messageHistory.entity, entity), eq(messageHistory.messageId, messageId)))
        .orderBy(asc(messageHistory.seq))
        .all();
    },

    changeState: (entity, messageId, { from, to, at, note }) =>
      inTransaction(db, () => {
        const { changes } = db
          .update(message)
          .set({ state: to, updatedAt: at })
          .where(and(isMessage(entity, messageId), inArray(message.state, [...from])))
          .run();
        if (changes === 1) addHistory(entity, messageId, { at, state: to, note });
        return changes === 1;
      }),
  };
}
