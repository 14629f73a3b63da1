/** The names of effects: the case, the row of its diary, and the place in that row. */

export interface EffectKey {
  caseId: string;
  seq: number;
  /** Its index among the effects of that row of the diary; with a suffix when there are several of one effect. */
  place: string;
}

export const effectIdOf = ({ caseId, seq, place }: EffectKey): string => `${caseId}:${seq}:${place}`;

/** The key of an effect; of an id that is of none, a key that nothing has. */
export function effectKeyOf(effectId: string): EffectKey {
  const last = effectId.lastIndexOf(':');
  const middle = effectId.lastIndexOf(':', last - 1);
  return {
    caseId: effectId.slice(0, Math.max(middle, 0)),
    seq: Number(effectId.slice(middle + 1, last)) || 0,
    place: effectId.slice(last + 1),
  };
}
