/** Hands that answer in every way, always the same for the same effect: two lives of a case see the same world. */
import type { Deps } from '../../deps.js';
import { openNotification } from '../../notifications/open-notification.js';
import {
  type EffectContext,
  type EffectHandlers,
  type EffectOutcome,
  effectKeyOf,
} from '../../ports/index.js';
import { answerResults } from './vocabulary.js';

/** `caseId:seq:index`: where in the life of its case an effect was born. */
const luck = (effectId: string): number => {
  const { seq, place } = effectKeyOf(effectId);
  return seq * 7 + (Number.parseInt(place, 10) || 0) * 3;
};

/** In foul weather the first tries of an order fail; one in ten fails for good in any. */
function failureOf(effectId: string, attempt: number, foul: boolean): EffectOutcome | undefined {
  const chance = luck(effectId);
  if (foul && attempt < chance % 4) return { status: 'transient', reason: 'test' };
  return chance % 10 === 1 ? { status: 'permanent', reason: 'test' } : undefined;
}

type Followed = Pick<Parameters<typeof openNotification>[2], 'means' | 'channel'>;

/** How each letter that leaves is followed; the others are told by whoever takes them, or by nobody. */
const followed: readonly Followed[] = [
  { means: 'elected', channel: 'electronic' },
  { means: 'obliged', channel: 'electronic' },
  { means: 'paper', channel: 'paper' },
];

type Ground = Pick<Deps, 'store' | 'towns'>;

async function follow({ store, towns }: Ground, how: Followed, context: EffectContext<'communicate'>) {
  const { entity, effectId, effect, case: record, now, today } = context;
  const town = await towns(entity);
  if (!town) throw new Error('no town');
  const { caseId, personId } = record;
  const { communication } = effect;
  const order = { effectId, caseId, communication, personId, ...how, availableOn: today, now };
  await openNotification(store, town, order);
}

export const randomHands = (ground: Ground, foul: boolean): EffectHandlers => ({
  courier: {
    async deliver(context) {
      const { effect, effectId, attempt, today } = context;
      const failure = failureOf(effectId, attempt, foul);
      if (failure) return failure;
      const how = followed[luck(effectId) % 4];
      if (how) {
        await follow(ground, how, context);
        return { status: 'done', events: [] };
      }
      const { communication } = effect;
      return {
        status: 'done',
        events: [{ kind: 'notification', communication, state: 'accessed', on: today }],
      };
    },
  },
  consultant: {
    async ask({ effect, effectId, attempt }) {
      const failure = failureOf(effectId, attempt, foul);
      if (failure) return failure;
      const chance = luck(effectId) % 9;
      const { dataNeed, generation } = effect;
      const result = answerResults[chance % answerResults.length] ?? 'unavailable';
      const values = result === 'unavailable' ? {} : { [`${dataNeed}.held`]: result === 'verified' };
      if (chance < 3) return { status: 'done', events: [] };
      return { status: 'done', events: [{ kind: 'answer', dataNeed, generation, result, values }] };
    },
  },
});
