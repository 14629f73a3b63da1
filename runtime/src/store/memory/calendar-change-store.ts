import type { CalendarChange, CalendarChangeStore, TownStore } from '../../ports/index.js';
import { keyOf, ordered } from './memory-table.js';
import type { MemoryTables } from './memory-tables.js';

export function calendarChangeStore(tables: MemoryTables, towns: TownStore): CalendarChangeStore {
  const movesOf = (entity: string, changeId: string) =>
    tables.calendarMoves.all(entity, (row) => row.changeId === changeId);
  const running = (entity: string): CalendarChange | undefined =>
    tables.calendarChanges.all(entity, ({ status }) => status === 'running')[0];

  return {
    async begin(entity, change, revision) {
      if (tables.towns.get(entity)?.savedAt !== revision) return 'calendar.stale';
      if (running(entity)) return 'calendar.busy';
      tables.calendarChanges.put(entity, change.changeId, change);
      for (const layer of change.after) await towns.saveCalendar(entity, layer, change.at);
      return 'begun';
    },

    running: async (entity) => running(entity),
    find: async (entity, changeId) => tables.calendarChanges.get(entity, changeId),

    async list(entity, limit) {
      return tables.calendarChanges.all(entity).reverse().slice(0, limit);
    },

    async advance(entity, changeId, { cursor, cases, moves, held }) {
      for (const move of moves) {
        const { caseId, kind, target, generation } = move;
        tables.calendarMoves.add(entity, keyOf(changeId, caseId, kind, target, generation), move);
      }
      for (const caseId of held)
        tables.calendarHeld.put(entity, keyOf(changeId, caseId), { changeId, caseId });
      const found = tables.calendarChanges.get(entity, changeId);
      if (found) tables.calendarChanges.put(entity, changeId, { ...found, cursor, cases });
    },

    async finish(entity, changeId) {
      const found = tables.calendarChanges.get(entity, changeId);
      if (found) tables.calendarChanges.put(entity, changeId, { ...found, status: 'done' });
    },

    async counts(entity, changeId) {
      const moves = movesOf(entity, changeId);
      const held = tables.calendarHeld.all(entity, (row) => row.changeId === changeId).length;
      return { moves: moves.length, people: new Set(moves.map(({ personId }) => personId)).size, held };
    },

    async moves(entity, changeId, { after, limit }) {
      const all = ordered(movesOf(entity, changeId), (row) => [row.caseId, row.kind]);
      const offset = Number(after ?? 0) || 0;
      const rows = all.slice(offset, offset + limit);
      const end = offset + rows.length;
      return {
        rows,
        total: all.length,
        next: end < all.length && rows.length > 0 ? String(end) : null,
      };
    },
  };
}
