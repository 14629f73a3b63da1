import type { LocalizedText, Procedure } from '@oficio/schemas/definition';
import type { Collection, Item } from '../document/collection-commands';
import { randomIds } from '../document/id-source';

const blank = (): LocalizedText => ({ es: '', 'ca-valencia': '' });

/** What a new item of each list begins with: valid, and as empty as it may be. */
const make: { [C in Collection]: (id: string, procedure: Procedure) => Item<C> } = {
  communications: (id) => ({
    id,
    name: blank(),
    legalKind: 'communication',
    channels: ['sede', 'email', 'post'],
    subject: blank(),
    body: blank(),
    attachments: [],
    includeDiagram: false,
    replies: [],
  }),
  partials: (id) => ({ id, body: blank() }),
  tasks: (id) => ({
    id,
    name: blank(),
    role: 'officer',
    questions: [],
    outcomes: [{ id: 'done', label: { es: 'Hecho', 'ca-valencia': 'Fet', en: 'Done' }, style: 'primary' }],
  }),
  forms: (id) => ({
    id,
    title: blank(),
    questions: [{ id: 'question', kind: 'text', label: blank(), required: true }],
  }),
  entries: (id, { chart }) => ({
    id,
    name: blank(),
    phase: chart.phases[0]?.id ?? '',
    initiation: 'onRequest',
    confirmation: 'application',
    clockStart: 'entryInRegister',
    maximumTerm: { amount: 3, unit: 'months' },
    silence: { effect: 'granted', article: 'Ley 39/2015, art. 24.1' },
    endsAdministrativeRoute: false,
    appeals: [],
    legalBasis: [],
  }),
  units: (id) => ({ id, name: blank() }),
  dataNeeds: (id, { fields }) => ({
    id,
    name: blank(),
    fields: [fields[0]?.id ?? 'field'],
    source: { kind: 'administration', name: blank() },
    legalGround: 'law',
    purpose: blank(),
    oppositionAllowed: true,
    validityDays: 90,
    authorisedUnits: [],
  }),
  fields: (id) => ({ id, name: blank(), type: 'text', setBy: { kind: 'step' }, personal: true }),
  parameters: (id) => ({ id, name: blank(), type: 'number', value: 0 }),
  sensors: (id, { entries }) => ({
    id,
    name: blank(),
    over: 'people',
    when: [
      {
        kind: 'schedule',
        cron: '0 7 * * 1',
        says: {
          es: 'Cada lunes a las 7:00',
          'ca-valencia': 'Cada dilluns a les 7:00',
          en: 'Every Monday at 7:00',
        },
      },
    ],
    gather: [],
    criteria: {
      op: 'age',
      birthDate: { field: 'person.birthDate' },
      at: { today: true },
      is: 'atLeast',
      years: 18,
    },
    propose: 'met',
    oncePer: 'person',
    period: 'year',
    start: { kind: 'entry', entry: entries[0]?.id ?? '' },
    addressee: ['self'],
    exclude: ['openCase', 'refusedThisPeriod', 'noOffers'],
    reevaluateBeforeSending: true,
  }),
  indicators: (id) => ({
    id,
    name: blank(),
    measure: 'count',
    goal: 0,
    tolerance: 0,
    unit: 'number',
    lowerIsBetter: false,
    periodicity: 'year',
  }),
  surveys: (id) => ({
    id,
    questions: [{ id: 'score', kind: 'score', text: blank(), required: false }],
    anonymous: true,
  }),
};

const prefixes: Record<Collection, string> = {
  communications: 'letter',
  partials: 'paragraph',
  tasks: 'task',
  forms: 'form',
  entries: 'entry',
  units: 'unit',
  dataNeeds: 'need',
  fields: 'field',
  parameters: 'parameter',
  sensors: 'sensor',
  indicators: 'indicator',
  surveys: 'survey',
};

/** A new item of a list, with an id of its own. */
export function newItem<C extends Collection>(collection: C, procedure: Procedure): Item<C> {
  return make[collection](randomIds.next(prefixes[collection], procedure), procedure);
}
