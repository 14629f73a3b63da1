/** The few kinds of column that the tables use; a second dialect needs a second copy of this file only. */
import { customType, integer, text } from 'drizzle-orm/sqlite-core';

/** The town: first column of every key and of every index. */
export const entity = () => text('entity').notNull();

/** Epoch milliseconds. */
export const instant = (name: string) => integer(name, { mode: 'number' });

/** Plain JSON of a known shape. A null stays SQL NULL, also when it comes through a placeholder. */
export const json = <T>(name: string) =>
  customType<{ data: T; driverData: string | null }>({
    dataType: () => 'text',
    toDriver: (value) => (value === null || value === undefined ? null : JSON.stringify(value)),
    fromDriver: (stored) => JSON.parse(stored ?? 'null') as T,
  })(name);

export const flag = (name: string) => integer(name, { mode: 'boolean' });
