import { type DataNeed, textIn } from '@oficio/schemas/definition';
import type { CaseEventInput } from '@oficio/schemas/interpret';
import type { Connector, Consultant, EffectContext, EffectOutcome, RegisterStore } from '../ports/index.js';

export interface ConsultantDeps {
  register: RegisterStore;
  connectors: readonly Connector[];
}

type Context = EffectContext<'consult'>;
type AnswerEvent = Extract<CaseEventInput, { kind: 'answer' }>;

const done = (context: Context, answer: Pick<AnswerEvent, 'result' | 'values' | 'source'>): EffectOutcome => {
  const { dataNeed, generation } = context.effect;
  return { status: 'done', events: [{ kind: 'answer', dataNeed, generation, ...answer }] };
};

const connectorFor = (connectors: readonly Connector[], need: DataNeed): Connector | undefined => {
  const service =
    need.source.kind === 'ownRegister' ? (need.source.service ?? 'ownRegister') : need.source.service;
  return connectors.find((connector) => connector.service === service);
};

/**
 * Asks whoever holds a datum, and answers the case with a new event of the same generation: a late answer to an
 * abandoned question moves nothing.
 * - Who opposed the consultation (Ley 39/2015 art. 28.2) is not asked about where the need admits opposition:
 *   the datum stays unverified and the procedure asks the person instead.
 * - A source that cannot say is a transient failure: the relay asks again as the step orders, and after the last
 *   time tells the case `unavailable`, never "no".
 */
export function createConsultant({ register, connectors }: ConsultantDeps): Consultant {
  return {
    async ask(context) {
      const { entity, effect, effectId, case: record, procedure, attempt, now } = context;
      const need = procedure.dataNeeds.find(({ id }) => id === effect.dataNeed);
      if (!need) return { status: 'permanent', reason: 'consultation.unknown' };
      const person = await register.person(entity, record.personId);
      if (!person) return { status: 'permanent', reason: 'consultation.personUnknown' };
      if (need.oppositionAllowed && person.opposesConsultations)
        return done(context, { result: 'notVerified', values: {}, source: 'opposition' });
      const connector = connectorFor(connectors, need);
      // What only the person can say is not for a machine to ask: the procedure must.
      if (!connector) return done(context, { result: 'unavailable', values: {}, source: need.id });
      const answer = await connector.query(entity, {
        queryId: effectId,
        personId: record.personId,
        fields: need.fields,
        purpose: textIn(need.purpose, 'es'),
        now,
        attempt: attempt + 1,
      });
      if (answer.status !== 'unavailable')
        return done(context, { result: answer.status, values: answer.values, source: need.id });
      return { status: 'transient', reason: `consultation.${answer.reason}` };
    },
  };
}
