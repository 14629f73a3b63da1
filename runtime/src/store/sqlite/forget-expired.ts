/** Removes, some at a time, what nobody can use any more. */
import { type Column, getTableName, type Table } from 'drizzle-orm';
import type { Expired } from '../../ports/index.js';
import type { Database } from './database.js';

/**
 * @param table with the column `entity`.
 * @param expiresAt its column that says until when a row can be used.
 * @returns how many were removed.
 */
export function forgetExpired(
  { $client: client }: Database,
  table: Table,
  expiresAt: Column,
): (entity: string, asked: Expired) => number {
  const name = getTableName(table);
  const statement = client.prepare<[string, number, number]>(
    `DELETE FROM ${name} WHERE rowid IN
      (SELECT rowid FROM ${name} WHERE entity = ? AND ${expiresAt.name} < ? LIMIT ?)`,
  );
  return (entity, { before, limit }) => statement.run(entity, before, limit).changes;
}
