import type { LocalizedText, Procedure } from '@oficio/schemas/definition';
import { applyPatches, enablePatches, type Patch, produceWithPatches } from 'immer';
import { wholeObjects } from './whole-objects';

enablePatches();

/** A word of a command's name: plain text, a text of the procedure, or a key of the catalogue. */
export type NameValue = string | LocalizedText | { key: string };

/** The name of a command for people: a key under `command.` of the catalogue and its words. */
export interface CommandName {
  key: string;
  values?: Record<string, NameValue>;
}

/** One action of a person on the document. Knows nothing of the screen. */
export interface Command {
  name: CommandName;
  /** Commands in a row with the same key are one entry of the history (typing in a field). */
  coalesce?: string | undefined;
  /** Changes the draft in place, or returns a whole new document. */
  apply: (draft: Procedure) => Procedure | undefined;
}

/** What a command did, as data that survives a reload. */
export interface Entry {
  name: CommandName;
  coalesce?: string | undefined;
  patches: Patch[];
  inverse: Patch[];
}

/** Applies a command. The entry is null when the command changed nothing. */
export function applyCommand(
  document: Procedure,
  command: Command,
): { document: Procedure; entry: Entry | null } {
  const [next, patches, inverse] = produceWithPatches(document, (draft: Procedure) => command.apply(draft));
  if (patches.length === 0 || next === document) return { document, entry: null };
  const whole = wholeObjects(document, next, patches, inverse);
  const entry = { name: command.name, coalesce: command.coalesce, ...whole };
  return { document: next, entry };
}

export function redoEntry(document: Procedure, entry: Entry): Procedure {
  return applyPatches(document, entry.patches);
}

export function undoEntry(document: Procedure, entry: Entry): Procedure {
  return applyPatches(document, entry.inverse);
}
