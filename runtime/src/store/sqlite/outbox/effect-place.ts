/** Where what is sealed of an effect lies, and how a consultation is named. */
import type { RowPlace } from '../sealing/row-sealing.js';

/** Where an effect is sealed that is not in the diary as it leaves. */
export const effectPlace = (personId: string, effectId: string): RowPlace => ({
  personId,
  kind: 'effect',
  row: effectId,
});

/** Names a consultation among the effects of its case, so that it can be given up without reading it. */
export const consultationOf = ({ dataNeed, generation }: { dataNeed: string; generation: number }): string =>
  `${dataNeed}#${generation}`;
