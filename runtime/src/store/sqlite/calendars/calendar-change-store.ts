import { and, asc, count, countDistinct, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { CalendarChange, CalendarChangeStore, CalendarMoveRow } from '../../../ports/index.js';
import { type Database, inTransaction } from '../database.js';
import { calendarChange, calendarHeld, calendarMove } from '../schema/calendars.js';
import { town } from '../schema/towns.js';
import { reading } from '../statement.js';
import { putCalendar, touchTown } from '../town-store.js';
import type { Synchronous } from '../verbs.js';

const toChange = ({ entity: _town, ...row }: typeof calendarChange.$inferSelect): CalendarChange => row;
const toMove = ({ entity: _town, ...row }: typeof calendarMove.$inferSelect): CalendarMoveRow => row;

export function calendarChangeStore(db: Database): Synchronous<CalendarChangeStore> {
  const isChange = (entity: string, changeId: string) =>
    and(eq(calendarChange.entity, entity), eq(calendarChange.changeId, changeId));
  const ofMove = (entity: string, changeId: string) =>
    and(eq(calendarMove.entity, entity), eq(calendarMove.changeId, changeId));

  // The workers ask after every step of every case.
  const runningOne = reading(
    db,
    db
      .select()
      .from(calendarChange)
      .where(
        and(eq(calendarChange.entity, sql.placeholder('entity')), sql`${calendarChange.status} = 'running'`),
      ),
    getTableColumns(calendarChange),
  );
  const running = (entity: string): CalendarChange | undefined => {
    const row = runningOne.get({ entity });
    return row && toChange(row);
  };

  return {
    begin(entity, change, revision) {
      return inTransaction(db, () => {
        const stored = db.select({ savedAt: town.savedAt }).from(town).where(eq(town.entity, entity)).get();
        if (stored?.savedAt !== revision) return 'calendar.stale';
        if (running(entity)) return 'calendar.busy';
        for (const layer of change.after) putCalendar(db, entity, layer, change.at);
        touchTown(db, entity, change.at);
        db.insert(calendarChange)
          .values({ entity, ...change })
          .run();
        return 'begun';
      });
    },

    running: (entity) => running(entity),

    find(entity, changeId) {
      const row = db.select().from(calendarChange).where(isChange(entity, changeId)).get();
      return row && toChange(row);
    },

    list(entity, limit) {
      return db
        .select()
        .from(calendarChange)
        .where(eq(calendarChange.entity, entity))
        .orderBy(desc(sql`rowid`))
        .limit(limit)
        .all()
        .map(toChange);
    },

    advance(entity, changeId, { cursor, cases, moves, held }) {
      inTransaction(db, () => {
        for (const move of moves)
          db.insert(calendarMove)
            .values({ entity, ...move })
            .onConflictDoNothing()
            .run();
        for (const caseId of held)
          db.insert(calendarHeld).values({ entity, changeId, caseId }).onConflictDoNothing().run();
        db.update(calendarChange).set({ cursor, cases }).where(isChange(entity, changeId)).run();
      });
    },

    finish(entity, changeId) {
      db.update(calendarChange).set({ status: 'done' }).where(isChange(entity, changeId)).run();
    },

    counts(entity, changeId) {
      const touched = db
        .select({ moves: count(), people: countDistinct(calendarMove.personId) })
        .from(calendarMove)
        .where(ofMove(entity, changeId))
        .get();
      const held = db
        .select({ n: count() })
        .from(calendarHeld)
        .where(and(eq(calendarHeld.entity, entity), eq(calendarHeld.changeId, changeId)))
        .get();
      return { moves: touched?.moves ?? 0, people: touched?.people ?? 0, held: held?.n ?? 0 };
    },

    moves(entity, changeId, { after, limit }) {
      const offset = Number(after ?? 0) || 0;
      const rows = db
        .select()
        .from(calendarMove)
        .where(ofMove(entity, changeId))
        .orderBy(asc(calendarMove.caseId), asc(calendarMove.kind), asc(sql`rowid`))
        .limit(limit)
        .offset(offset)
        .all()
        .map(toMove);
      const total =
        db.select({ n: count() }).from(calendarMove).where(ofMove(entity, changeId)).get()?.n ?? 0;
      const end = offset + rows.length;
      return { rows, total, next: end < total && rows.length > 0 ? String(end) : null };
    },
  };
}
