/** Where a page of a list ends: the instant and the id of its last row, opaque to whoever carries it. */
export interface Cursor {
  at: number;
  id: string;
}

export const writeCursor = (at: number, id: string): string => `${at}~${id}`;

/** Undefined for none, and for a text that is not a cursor: the list then starts from the beginning. */
export function readCursor(text: string | undefined): Cursor | undefined {
  const found = text === undefined ? null : /^(\d+)~(.+)$/.exec(text);
  return found?.[1] && found[2] ? { at: Number(found[1]), id: found[2] } : undefined;
}
