import type { Procedure } from '@oficio/schemas/definition';
import type { Patch } from 'immer';
import { type CommandName, type Entry, redoEntry, undoEntry } from './command';

/** Entries kept; older ones are forgotten. */
export const HISTORY_LIMIT = 300;

/** What was done and undone. Selection and view are not part of it. */
export interface History {
  past: Entry[];
  future: Entry[];
  /** After a blur the next command starts a new entry, whatever its key. */
  sealed: boolean;
}

export const emptyHistory: History = { past: [], future: [], sealed: true };

function samePlace(a: Patch[], b: Patch[]): boolean {
  const [first, second] = [a[0], b[0]];
  return (
    a.length === 1 &&
    b.length === 1 &&
    first?.op === 'replace' &&
    second?.op === 'replace' &&
    JSON.stringify(first.path) === JSON.stringify(second.path)
  );
}

function merged(before: Entry, after: Entry): Entry {
  const compact = samePlace(before.patches, after.patches) && samePlace(before.inverse, after.inverse);
  return {
    ...after,
    patches: compact ? after.patches : [...before.patches, ...after.patches],
    inverse: compact ? before.inverse : [...after.inverse, ...before.inverse],
  };
}

/** Adds an entry; entries with the same key in a row become one, by key and never by time. */
export function record(history: History, entry: Entry): History {
  const last = history.past.at(-1);
  const joins = last && !history.sealed && entry.coalesce !== undefined && last.coalesce === entry.coalesce;
  const past = joins ? [...history.past.slice(0, -1), merged(last, entry)] : [...history.past, entry];
  return { past: past.slice(-HISTORY_LIMIT), future: [], sealed: entry.coalesce === undefined };
}

/** Ends the entry in progress (the field lost the focus). */
export function seal(history: History): History {
  return history.sealed ? history : { ...history, sealed: true };
}

interface Travel {
  history: History;
  document: Procedure;
  name: CommandName;
}

/** Undoes the last entry, or returns null when there is none. */
export function undo(history: History, document: Procedure): Travel | null {
  const entry = history.past.at(-1);
  if (!entry) return null;
  return {
    document: undoEntry(document, entry),
    name: entry.name,
    history: { past: history.past.slice(0, -1), future: [entry, ...history.future], sealed: true },
  };
}

/** Does again the last undone entry, or returns null when there is none. */
export function redo(history: History, document: Procedure): Travel | null {
  const [entry, ...future] = history.future;
  if (!entry) return null;
  return {
    document: redoEntry(document, entry),
    name: entry.name,
    history: { past: [...history.past, entry], future, sealed: true },
  };
}
