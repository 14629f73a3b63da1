/** The plainest procedure with a deadline: an offer that a person confirms, or that ends by itself in hours. */
import type { LocalizedText, ProcedureInput } from '@oficio/schemas/definition';

const both = (es: string, caValencia: string): LocalizedText => ({ es, 'ca-valencia': caValencia });

/** Hours that the offer lasts: due dates by the minute, so that there is an order to keep. */
export const OFFER_HOURS = 24;

export const timersProcedure: ProcedureInput = {
  formatVersion: 1,
  id: 'timers',
  name: both('Oferta que caduca', 'Oferta que caduca'),
  summary: both('Una oferta.', 'Una oferta.'),
  audience: both('Vecinos', 'Veïns'),
  entries: [
    {
      id: 'offer',
      name: both('Oferta', 'Oferta'),
      phase: 'offered',
      initiation: 'onRequest',
      confirmation: 'application',
      clockStart: 'entryInRegister',
      silence: { effect: 'granted', article: 'Ley 39/2015 art. 24.1' },
      endsAdministrativeRoute: true,
    },
  ],
  chart: {
    phases: [
      {
        id: 'offered',
        kind: 'simple',
        name: both('Ofrecida', 'Oferida'),
        onEntry: [
          { kind: 'startDeadline', deadline: 'offerEnd', term: { amount: OFFER_HOURS, unit: 'hours' } },
        ],
        transitions: [
          { id: 'confirm', trigger: { kind: 'citizen', action: 'confirm' }, target: ['confirmed'] },
          { id: 'over', trigger: { kind: 'deadline', deadline: 'offerEnd' }, target: ['ended'] },
        ],
      },
      { id: 'confirmed', kind: 'simple', name: both('Confirmada', 'Confirmada') },
      { id: 'ended', kind: 'final', name: both('Terminada', 'Acabada'), outcome: 'offerEnded' },
    ],
  },
};
