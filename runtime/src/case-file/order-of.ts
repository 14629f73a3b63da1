/** An order that left a case, found again by its name: its step, and the letter or the datum that it is about. */
import { effectKeyOf } from '../ports/index.js';
import type { CaseFile } from './case-file.js';

export function orderOf(
  { journal, compiled: { procedure } }: Pick<CaseFile, 'journal' | 'compiled'>,
  effectId: string,
) {
  const { seq, place } = effectKeyOf(effectId);
  const act = journal.find((row) => row.seq === seq);
  const effect = act?.effects[Number.parseInt(place, 10)];
  return {
    act,
    letter:
      effect?.kind === 'communicate'
        ? procedure.communications.find(({ id }) => id === effect.communication)
        : undefined,
    datum:
      effect?.kind === 'consult' ? procedure.dataNeeds.find(({ id }) => id === effect.dataNeed) : undefined,
  };
}
