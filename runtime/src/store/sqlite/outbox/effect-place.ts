import type { RowPlace } from '../sealing/row-sealing.js';

/** Where the effect of an outbox row is sealed. */
export const effectPlace = (personId: string, effectId: string): RowPlace => ({
  personId,
  kind: 'effect',
  row: effectId,
});

/** Names a consultation among the effects of its case, so that it can be given up without reading it. */
export const consultationOf = ({ dataNeed, generation }: { dataNeed: string; generation: number }): string =>
  `${dataNeed}#${generation}`;
