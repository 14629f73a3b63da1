import type { RowPlace } from './sealing/row-sealing.js';

/** Where a letter is sealed. */
export const letterPlace = (personId: string, messageId: string): RowPlace => ({
  personId,
  kind: 'message',
  row: messageId,
});
