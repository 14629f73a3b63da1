/** The few kinds of column that the tables use; a second dialect needs a second copy of this file only. */
import { integer, text } from 'drizzle-orm/sqlite-core';

/** The town: first column of every key and of every index. */
export const entity = () => text('entity').notNull();

/** Epoch milliseconds. */
export const instant = (name: string) => integer(name, { mode: 'number' });

/** Plain JSON of a known shape. */
export const json = <T>(name: string) => text(name, { mode: 'json' }).$type<T>();

export const flag = (name: string) => integer(name, { mode: 'boolean' });
