import { UnreadableRow } from '../sealing/unpack.js';
import { CorruptDefinition } from './load-compiled.js';

/** Whether a case cannot be read because the database is damaged: a matter of that case (`oficio doctor`), of no other. */
export const isUnreadable = (error: unknown): error is UnreadableRow | CorruptDefinition =>
  error instanceof UnreadableRow || error instanceof CorruptDefinition;

/** Undefined for what cannot be read, so that a list shows the rest. */
export async function ifReadable<Result>(reading: Promise<Result>): Promise<Result | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (isUnreadable(error)) return undefined;
    throw error;
  }
}
