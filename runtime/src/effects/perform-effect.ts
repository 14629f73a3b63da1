/** Executes an effect that leaves the database, through the hand that knows how. */
import type { EffectContext, EffectHandlers, EffectOutcome, OutboxEffect } from '../ports/index.js';

/** An effect with its surroundings, whatever its kind. */
export type PendingEffect = Omit<EffectContext<OutboxEffect['kind']>, 'effect'>;

export interface Hands extends EffectHandlers {
  /** Opens the case of another procedure: the engine's own hand. */
  startProcedure(context: EffectContext<'startProcedure'>): Promise<EffectOutcome>;
  /** Tells the case that started this one how it ended. */
  reportEnd(context: EffectContext<'reportEnd'>): Promise<EffectOutcome>;
}

const nobody = (what: string): EffectOutcome => ({
  status: 'permanent',
  reason: `no handler is configured for ${what}`,
});

export async function performEffect(
  hands: Hands,
  effect: OutboxEffect,
  context: PendingEffect,
): Promise<EffectOutcome> {
  switch (effect.kind) {
    case 'communicate':
      return hands.courier.deliver({ ...context, effect });
    case 'consult':
      return hands.consultant.ask({ ...context, effect });
    case 'startProcedure':
      return hands.startProcedure({ ...context, effect });
    case 'reportEnd':
      return hands.reportEnd({ ...context, effect });
    case 'survey':
      return hands.surveyor?.send({ ...context, effect }) ?? nobody('surveys');
    case 'callWebService':
      return hands.webServices?.call({ ...context, effect }) ?? nobody(`the web service ${effect.service}`);
  }
}
