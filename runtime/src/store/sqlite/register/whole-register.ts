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

async function readRows(texts: Iterable<string>): Promise<unknown[]> {
  const rows: unknown[] = [];
  for (const text of texts) {
    rows.push(JSON.parse(text));
    if (rows.length % AT_ONCE === 0) await setImmediate();
  }
  return rows;
}

export function wholeRegister({ $client: client }: Pick<Database, '$client'>): RegisterStore['all'] {
  return async (entity) => {
    // A database in memory has one connection, which others need while this one rests.
    const view = client.memory ? undefined : new SqliteClient(client.name, { readonly: true });
    try {
      view?.exec('BEGIN');
      const found: [string, unknown[]][] = [];
      for (const [id, table] of Object.entries(registerTables)) {
        const select = `SELECT "row" FROM ${getTableName(table)} WHERE entity = ? ORDER BY rowid`;
        const rows = (view ?? client).prepare<[string], string>(select).pluck();
        found.push([id, await readRows(view ? rows.iterate(entity) : rows.all(entity))]);
      }
      // Each table holds the rows of its own file; the loop cannot tell TypeScript so.
      return Object.fromEntries(found) as unknown as RegisterRows;
    } finally {
      view?.close();
    }
  };
}
