/** Ends the leases of a process that is dead. Asked at every start: only what waits may be held, and most rows are over. */
import { type Column, getTableName, type Table } from 'drizzle-orm';
import type { Database } from './database.js';

/**
 * @param table with columns `entity` and `leased_until`.
 * @param waits its column that only rows which wait have; an index holds those rows.
 */
export function endLeases(
  { $client: client }: Database,
  table: Table,
  waits: Column,
): (entity: string) => void {
  const statement = client.prepare<[string]>(
    `UPDATE ${getTableName(table)} SET leased_until = NULL
     WHERE entity = ? AND ${waits.name} IS NOT NULL AND leased_until IS NOT NULL`,
  );
  return (entity) => {
    statement.run(entity);
  };
}
