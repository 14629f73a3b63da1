/** Hands that answer in every way, always the same for the same effect: two lives of a case see the same world. */
import type { EffectHandlers, EffectOutcome } from '../../ports/index.js';
import { answerResults } from './vocabulary.js';

/** `caseId:seq:index`: where in the life of its case an effect was born. */
const luck = (effectId: string, attempt: number): number => {
  const [seq = 0, index = 0] = effectId.split(':').slice(-2).map(Number);
  return seq * 7 + index * 3 + attempt;
};

const failures: readonly EffectOutcome[] = [
  { status: 'transient', reason: 'test' },
  { status: 'permanent', reason: 'test' },
];

export const randomHands: EffectHandlers = {
  courier: {
    async deliver({ effect, effectId, attempt, today }) {
      const chance = luck(effectId, attempt) % 8;
      const { communication } = effect;
      if (chance < 2) return failures[chance] ?? { status: 'done', events: [] };
      if (chance < 5) return { status: 'done', events: [] };
      return {
        status: 'done',
        events: [{ kind: 'notification', communication, state: 'accessed', on: today }],
      };
    },
  },
  consultant: {
    async ask({ effect, effectId, attempt }) {
      const chance = luck(effectId, attempt) % 9;
      const { dataNeed, generation } = effect;
      if (chance < 2) return failures[chance] ?? { status: 'done', events: [] };
      const result = answerResults[chance % answerResults.length] ?? 'unavailable';
      const values = result === 'unavailable' ? {} : { [`${dataNeed}.held`]: result === 'verified' };
      if (chance < 5) return { status: 'done', events: [] };
      return { status: 'done', events: [{ kind: 'answer', dataNeed, generation, result, values }] };
    },
  },
};
