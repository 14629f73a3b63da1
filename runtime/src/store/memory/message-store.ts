import type { MessageStore } from '../../ports/index.js';
import { readCursor, writeCursor } from '../cursor.js';
import { ordered } from './memory-table.js';
import type { MemoryTables } from './memory-tables.js';

export function messageStore(tables: MemoryTables): MessageStore {
  const history = (entity: string, messageId: string) => tables.messageHistory.get(entity, messageId) ?? [];
  return {
    async record(entity, row, note) {
      const clash = tables.messages.all(
        entity,
        (one) =>
          one.messageId === row.messageId || (one.effectId === row.effectId && one.channel === row.channel),
      );
      if (clash.length > 0) return false;
      tables.messages.put(entity, row.messageId, row);
      tables.messageHistory.put(entity, row.messageId, [{ at: row.createdAt, state: row.state, note }]);
      return true;
    },

    find: async (entity, messageId) => tables.messages.get(entity, messageId),

    async findByEffect(entity, effectId) {
      const rows = tables.messages.all(entity, (row) => row.effectId === effectId);
      return ordered(rows, (row) => [row.createdAt]);
    },

    async list(entity, { channel, state, caseId, personId, after, limit }) {
      const matching = tables.messages.all(
        entity,
        (row) =>
          (channel === undefined || row.channel === channel) &&
          (state === undefined || row.state === state) &&
          (caseId === undefined || row.caseId === caseId) &&
          (personId === undefined || row.personId === personId),
      );
      const newest = ordered(matching, (row) => [row.createdAt, row.messageId]).reverse();
      const cursor = readCursor(after);
      const rest = newest.filter(
        (row) =>
          !cursor || row.createdAt < cursor.at || (row.createdAt === cursor.at && row.messageId < cursor.id),
      );
      const rows = rest.slice(0, limit);
      const last = rows.at(-1);
      const next = last && rest.length > rows.length ? writeCursor(last.createdAt, last.messageId) : null;
      return { rows, total: matching.length, next };
    },

    history: async (entity, messageId) => history(entity, messageId),

    async changeState(entity, messageId, { from, to, at, note }) {
      const found = tables.messages.get(entity, messageId);
      if (!found || !from.includes(found.state)) return false;
      tables.messages.put(entity, messageId, { ...found, state: to, updatedAt: at });
      tables.messageHistory.put(entity, messageId, [...history(entity, messageId), { at, state: to, note }]);
      return true;
    },
  };
}
