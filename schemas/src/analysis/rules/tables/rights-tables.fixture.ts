import {
  both,
  citizen,
  consulted,
  deadline,
  exOfficio,
  lpac,
  notified,
  type RuleTables,
  remove,
  replace,
  review,
  set,
  simple,
  toRepair,
} from './lamp-edits.fixture.js';

const form = (id: string, legalNature: string) => ({
  id,
  title: both(id),
  legalNature,
  questions: [{ id: 'x', kind: 'text', label: both('x') }],
});
const submits = (id: string, sends: string) => ({
  id,
  trigger: { kind: 'citizen', action: 'submit', form: sends },
  target: ['repairing'],
});
const notifying = (state: string, steps: object[] = []) =>
  set('/chart/phases/1/transitions/-', {
    id: state,
    trigger: { kind: 'notification', communication: 'repaired', state },
    target: ['done'],
    steps,
  });
const sanction = [
  ...exOfficio,
  replace('/entries/0/silence/effect', 'lapse'),
  set('/entries/0/impact', 'sanction'),
];
const announced = set(`${review}/onEntry/-`, { kind: 'communicate', communication: 'repaired' });

/** What people have a right to: to appear, be heard, not bring what is held, be reached and appeal. */
export const rightsTables: RuleTables = {
  'law.appearance': {
    'nobody can appear': { edits: exOfficio, finds: ['/entries/0'] },
    'one can correct': {
      edits: [...exOfficio, set(`${review}/transitions/-`, citizen('tell', 'correct'))],
      finds: [],
    },
    'one can only withdraw': {
      edits: [...exOfficio, set(`${review}/transitions/-`, citizen('leave', 'withdraw', ['refused']))],
      finds: ['/entries/0'],
    },
    'one can appear in an included sub-chart': {
      edits: [
        ...exOfficio,
        set('/subcharts', [
          {
            id: 'mending',
            name: both('Falta algo'),
            initial: 'ask',
            exits: ['sent'],
            phases: [simple('ask', [citizen('sendIt', 'correct', ['exit.sent'])])],
          },
        ]),
        set('/chart/phases/-', {
          kind: 'include',
          id: 'mend',
          name: both('Falta'),
          include: 'mending',
          exits: { sent: 'repairing' },
        }),
        replace(`${toRepair}/target`, ['mend']),
      ],
      finds: [],
    },
    'what harms the person': { edits: [...exOfficio, set('/entries/0/impact', 'unfavourable')], finds: [] },
  },
  'law.declarationAndCommunication': {
    both: {
      edits: [
        set('/forms/-', form('declare', 'responsibleDeclaration')),
        set('/forms/-', form('tell', 'priorCommunication')),
        set(`${review}/transitions/-`, submits('s1', 'declare')),
        set('/chart/phases/1/transitions/-', submits('s2', 'tell')),
      ],
      finds: ['/entries/0'],
    },
    'only one': {
      edits: [
        set('/forms/-', form('declare', 'responsibleDeclaration')),
        set('/forms/-', form('tell', 'priorCommunication')),
        set(`${review}/transitions/-`, submits('s1', 'declare')),
      ],
      finds: [],
    },
  },
  'law.documentAlreadyHeld': {
    'a datum that the town consults': { edits: consulted, finds: ['/forms/0/questions/0'] },
    'a document that the town consults, by its words': {
      edits: [
        ...consulted,
        replace('/forms/0/questions/0', { id: 'plan', kind: 'document', label: both('Plano de la farola') }),
      ],
      finds: ['/forms/0/questions/0'],
    },
    'a datum that may be left out': {
      edits: [...consulted, set('/forms/0/questions/0/required', false)],
      finds: [],
    },
    'a datum asked for after the consultation': {
      edits: [
        ...consulted,
        remove('/entries/0/form'),
        set(`${review}/transitions/-`, submits('after', 'reportForm')),
      ],
      finds: [],
    },
  },
  'law.hearingSkipped': {
    'a refusal on what the town consulted': { edits: consulted, finds: ['/chart/phases/3'] },
    'a refusal on what the person said': { edits: [], finds: [] },
    'after a hearing': { edits: [...consulted, set(`${review}/legalStep`, 'hearing')], finds: [] },
    'after a phase whose term cites the hearing': {
      edits: [...consulted, set(`${review}/term/legalBasis`, lpac('82.2'))],
      finds: [],
    },
    'under a condition that only a hearing meets': {
      edits: [
        ...consulted,
        set('/fields/-', {
          id: 'heard',
          name: both('Oída'),
          type: 'boolean',
          setBy: { kind: 'step' },
        }),
        set('/chart/phases/1/legalStep', 'hearing'),
        set('/chart/phases/1/transitions/-', {
          ...citizen('say', 'correct', ['review']),
          steps: [{ kind: 'setField', field: 'heard', to: { op: 'value', of: { value: true } } }],
        }),
        set(`${review}/transitions/1/guard`, {
          op: 'equals',
          left: { field: 'heard' },
          right: { value: true },
        }),
      ],
      finds: [],
    },
  },
  'law.sanctionSeparation': {
    'nobody investigates before who decides': { edits: sanction, finds: ['/tasks/0', '/tasks/1'] },
    'somebody else decides': {
      edits: [
        ...sanction,
        replace(`${review}/transitions/1/target`, ['repairing']),
        set('/tasks/1/notBy', 'inspect'),
      ],
      finds: [],
    },
    'not said that somebody else decides': {
      edits: [...sanction, replace(`${review}/transitions/1/target`, ['repairing'])],
      finds: ['/tasks/1'],
    },
    'on request': {
      edits: [
        set('/entries/0/impact', 'sanction'),
        set('/tasks/0/notBy', 'repair'),
        set('/tasks/1/notBy', 'inspect'),
      ],
      finds: ['/entries/0/initiation', '/tasks/0', '/tasks/1'],
    },
    'no sanction': { edits: exOfficio, finds: [] },
  },
  'law.firstContact': {
    'only by electronic means': {
      edits: [
        ...exOfficio,
        ...notified,
        replace('/communications/0/channels', ['electronicNotification']),
        announced,
      ],
      finds: ['/communications/0/channels'],
    },
    'by post too': { edits: [...exOfficio, ...notified, announced], finds: [] },
    'only to the obliged': {
      edits: [
        ...exOfficio,
        ...notified,
        replace('/communications/0/channels', ['electronicNotification']),
        announced,
        set('/entries/0/onlyObliged', true),
      ],
      finds: [],
    },
    'to who wrote first': {
      edits: [...notified, replace('/communications/0/channels', ['electronicNotification']), announced],
      finds: [],
    },
    'after a first letter': {
      edits: [
        ...exOfficio,
        ...notified,
        replace('/communications/0/channels', ['electronicNotification']),
        set('/communications/-', {
          id: 'hello',
          name: both('Hola'),
          legalKind: 'communication',
          channels: ['post'],
          subject: both('x'),
          body: both('x'),
        }),
        set(`${review}/onEntry/-`, { kind: 'communicate', communication: 'hello' }),
      ],
      finds: [],
    },
  },
  'law.expiryWithoutDuty': {
    'a deadline that makes it expire for anybody': {
      edits: [
        set(
          `${review}/onEntry/-`,
          deadline(10, undefined, { term: { amount: 10, unit: 'naturalDays', legalBasis: lpac('43.2') } }),
        ),
      ],
      finds: [`${review}/onEntry/1`],
    },
    'the expiry of a letter on paper': {
      edits: [...notified, replace('/communications/0/channels', ['post']), notifying('deemedRejected')],
      finds: ['/chart/phases/1/transitions/1'],
    },
    'the expiry of an electronic letter': { edits: [...notified, notifying('deemedRejected')], finds: [] },
    'a term counted from when it is available': {
      edits: [...notified, notifying('madeAvailable', [deadline(10, lpac('73.1'))])],
      finds: ['/chart/phases/1/transitions/1/steps/0'],
    },
  },
  'law.appealParagraph': {
    'a decision that does not say it': {
      edits: [...notified, replace('/communications/0/body', both('Reparada.'))],
      finds: ['/communications/0/body/es', '/communications/0/body/ca-valencia'],
    },
    'a decision that says it in a shared paragraph': {
      edits: [
        ...notified,
        replace('/communications/0/body', both("Reparada. {% render 'appeal' %}")),
        set('/partials', [{ id: 'appeal', body: both('Recurso de reposición. Recurs.') }]),
      ],
      finds: [],
    },
    'a communication': { edits: [], finds: [] },
    'a notification that decides nothing': {
      edits: [
        ...notified,
        replace('/communications/0/body', both('Diga algo.')),
        remove('/chart/phases/1/transitions/0/steps/0'),
        announced,
      ],
      finds: [],
    },
  },
  'law.appealsAbsent': {
    'no appeal': { edits: [remove('/entries/0/appeals')], finds: ['/entries/0'] },
    'no procedure, only a report': {
      edits: [remove('/entries/0/appeals'), remove('/entries/0/maximumTerm')],
      finds: [],
    },
  },
  'law.appealKind': {
    'reposición against what does not end the route': {
      edits: [replace('/entries/0/endsAdministrativeRoute', false)],
      finds: ['/entries/0/appeals/0/kind'],
    },
    'alzada against what ends it': {
      edits: [replace('/entries/0/appeals/0/kind', 'alzada')],
      finds: ['/entries/0/appeals/0/kind'],
    },
    'the court': { edits: [replace('/entries/0/appeals/0/kind', 'court')], finds: [] },
  },
  'law.appealTerm': {
    'fifteen days': {
      edits: [replace('/entries/0/appeals/0/term', { amount: 15, unit: 'workingDays' })],
      finds: ['/entries/0/appeals/0/term'],
    },
    'one month to go to court': {
      edits: [replace('/entries/0/appeals/0/kind', 'court')],
      finds: ['/entries/0/appeals/0/term'],
    },
    'a claim, which has its own norm': {
      edits: [replace('/entries/0/appeals/0/kind', 'claim'), replace('/entries/0/appeals/0/term/amount', 3)],
      finds: [],
    },
  },
};
