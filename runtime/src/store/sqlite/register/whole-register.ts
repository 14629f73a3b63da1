/**
 * The whole register of a town as it is at one moment. A town of thirty thousand has sixty thousand rows: they are
 * read a little at a time, on a connection of their own, so that whoever else asks the server is answered meanwhile
 * and an import that ends meanwhile is not half in what was read.
 */
import { setImmediate } from 'node:timers/promises';
import type { RegisterRows } from '@oficio/schemas/registry';
import SqliteClient from 'better-sqlite3';
import { getTableName } from 'drizzle-orm';
import type { RegisterStore } from '../../../ports/index.js';
import type { Database } from '../database.js';
import { registerTables } from './register-tables.js';

/** Rows between two breaths of the process: a millisecond or two. */
const AT_ONCE = 500;

export function wholeRegister({ $client: client }: Pick<Database, '$client'>): RegisterStore['all'] {
  const readFrom = async (
    view: SqliteClient.Database,
    id: keyof typeof registerTables,
    entity: string,
  ): Promise<unknown[]> => {
    const table = getTableName(registerTables[id]);
    const statement = view.prepare<[string], string>(
      `SELECT "row" FROM ${table} WHERE entity = ? ORDER BY rowid`,
    );
    const rows: unknown[] = [];
    // A database in memory has this connection only, which others need while this one rests.
    const texts = view === client ? statement.pluck().all(entity) : statement.pluck().iterate(entity);
    for (const text of texts) {
      rows.push(JSON.parse(text));
      if (rows.length % AT_ONCE === 0) await setImmediate();
    }
    return rows;
  };

  return async (entity) => {
    const view = client.memory ? client : new SqliteClient(client.name, { readonly: true });
    try {
      if (view !== client) view.exec('BEGIN');
      const found: [string, unknown[]][] = [];
      for (const id of Object.keys(registerTables) as (keyof typeof registerTables)[])
        found.push([id, await readFrom(view, id, entity)]);
      // Each table holds the rows of its own file; the loop cannot tell TypeScript so.
      return Object.fromEntries(found) as unknown as RegisterRows;
    } finally {
      if (view !== client) view.close();
    }
  };
}
