/** Which effect a message of the outbox is, and where what is sealed of it lies. */
import type { RowPlace } from '../sealing/row-sealing.js';

/** Where an effect is sealed that is not in the diary as it leaves. */
export const effectPlace = (personId: string, effectId: string): RowPlace => ({
  personId,
  kind: 'effect',
  row: effectId,
});

export interface OutboxKey {
  caseId: string;
  seq: number;
  /** Its index among the effects of that row of the diary; with a suffix when there are several of one effect. */
  place: string;
}

export const effectIdOf = ({ caseId, seq, place }: OutboxKey): string => `${caseId}:${seq}:${place}`;

/** The key of a message; of an id that is of no message, a key that nothing has. */
export function outboxKey(effectId: string): OutboxKey {
  const last = effectId.lastIndexOf(':');
  const middle = effectId.lastIndexOf(':', last - 1);
  return {
    caseId: effectId.slice(0, Math.max(middle, 0)),
    seq: Number(effectId.slice(middle + 1, last)) || 0,
    place: effectId.slice(last + 1),
  };
}

/** Names a consultation among the effects of its case, so that it can be given up without reading it. */
export const consultationOf = ({ dataNeed, generation }: { dataNeed: string; generation: number }): string =>
  `${dataNeed}#${generation}`;
