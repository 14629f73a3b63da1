/**
 * Statements of the hot path: written with Drizzle, compiled once, run by better-sqlite3 itself. What Drizzle
 * does at every run (finding the placeholders, choosing the decoders) is done here when the store is opened.
 */
import type SqliteClient from 'better-sqlite3';
import { type Column, is, Param, Placeholder, type Query, type SQL } from 'drizzle-orm';
import type { Database } from './database.js';

type Values = Readonly<Record<string, unknown>>;
type Bind = (values: Values) => unknown;

function given(values: Values, name: string): unknown {
  const value = values[name];
  if (value === undefined) throw new TypeError(`A statement lacks a value for ${name}`);
  return value;
}

function bindOf(param: unknown): Bind {
  if (is(param, Placeholder)) return (values) => given(values, param.name);
  if (is(param, Param) && is(param.value, Placeholder)) {
    const { encoder } = param;
    const { name } = param.value;
    return (values) => encoder.mapToDriverValue(given(values, name));
  }
  return () => param;
}

/**
 * SQLite prepares a statement again at every run in which its LIMIT is bound: one that is always the same is written
 * into the statement.
 */
function withFixedLimit(query: Query): Query {
  const limit = query.params.at(-1);
  if (typeof limit !== 'number' || !query.sql.endsWith(' limit ?')) return query;
  return { ...query, sql: `${query.sql.slice(0, -1)}${limit}`, params: query.params.slice(0, -1) };
}

function bindingOf({ params }: Query): (values: Values) => unknown[] {
  const binds = params.map(bindOf);
  return (values) => binds.map((bind) => bind(values));
}

export interface Writing {
  run(values: Values): SqliteClient.RunResult;
}

/** A statement that writes. Every placeholder needs a value; null is one, undefined throws. */
export function writing(db: Database, query: { toSQL(): Query }): Writing {
  const compiled = query.toSQL();
  const statement = db.$client.prepare(compiled.sql);
  const bind = bindingOf(compiled);
  return { run: (values) => statement.run(bind(values)) };
}

export interface Reading<Row> {
  get(values: Values): Row | undefined;
  all(values: Values): Row[];
}

/** A statement that reads `fields`, the very ones that the query selects, in their order. */
export function reading<Row>(
  db: Database,
  query: { toSQL(): Query; all(): Row[] },
  fields: Readonly<Record<string, Column | SQL>>,
): Reading<Row> {
  const compiled = withFixedLimit(query.toSQL());
  const statement = db.$client.prepare<unknown[], unknown[]>(compiled.sql).raw();
  const bind = bindingOf(compiled);
  const columns = Object.entries(fields).map(([name, field]) => {
    const decoder = 'decoder' in field ? (field as unknown as { decoder: Column }).decoder : field;
    return { name, decoder: decoder as Pick<Column, 'mapFromDriverValue'> };
  });
  const decoded = (raw: readonly unknown[]): Row => {
    const row: Record<string, unknown> = {};
    for (const [index, { name, decoder }] of columns.entries()) {
      const value = raw[index];
      row[name] = value === null ? null : decoder.mapFromDriverValue(value);
    }
    // Drizzle gave the query this type; the decoders are its own.
    return row as Row;
  };
  return {
    get: (values) => {
      const raw = statement.get(bind(values));
      return raw && decoded(raw);
    },
    all: (values) => statement.all(bind(values)).map(decoded),
  };
}
