import type { Procedure } from '@oficio/schemas/definition';
import type { Command, CommandName } from './command';
import { valueAt } from './whole-objects';

export type Path = readonly (string | number)[];

/** A value without the keys whose value is undefined, at any depth: JSON has no undefined. */
export function withoutUndefined<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutUndefined) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutUndefined(inner)])) as T;
}

/**
 * Sets any property of the document by its path; undefined takes it away. The path must lead to an object
 * or array that exists: otherwise nothing changes.
 */
export function setProperty(path: Path, value: unknown, name: CommandName, coalesce?: string): Command {
  return {
    name,
    coalesce,
    apply: (draft: Procedure) => {
      const parent = valueAt(draft, path.slice(0, -1)) as Record<string | number, unknown> | undefined;
      const key = path.at(-1);
      if (typeof parent !== 'object' || parent === null || key === undefined) return undefined;
      if (JSON.stringify(parent[key]) === JSON.stringify(value)) return undefined;
      if (value !== undefined) parent[key] = withoutUndefined(value);
      else if (Array.isArray(parent)) parent.splice(Number(key), 1);
      else delete parent[key];
      return undefined;
    },
  };
}
