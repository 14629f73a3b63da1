/** What the tables of the rules are written with: edits of the street lamp, and parts to put into it. */
import type { DocumentEdit } from '../../document-edit.js';
import type { AnalysisContext } from '../../model.js';

interface Row {
  /** What is done to the street lamp, which is right in every respect. */
  edits: DocumentEdit[];
  /** Where the rule must point; none when the change is right. */
  finds: string[];
  context?: AnalysisContext;
}

/** By code of the rule, then by what the row shows. */
export type RuleTables = Record<string, Record<string, Row>>;

export const set = (path: string, value: unknown): DocumentEdit => ({ op: 'add', path, value });
export const replace = (path: string, value: unknown): DocumentEdit => ({ op: 'replace', path, value });
export const remove = (path: string): DocumentEdit => ({ op: 'remove', path });
export const both = (text: string) => ({ es: text, 'ca-valencia': text });

export const review = '/chart/phases/0';
export const toRepair = `${review}/transitions/0`;
export const citizen = (id: string, action: string, target: string[] = ['repairing']) => ({
  id,
  trigger: { kind: 'citizen', action },
  target,
});
export const always = (id: string, target: string, guard?: object) => ({
  id,
  trigger: { kind: 'always' },
  target: [target],
  ...(guard && { guard }),
});
export const simple = (id: string, transitions: object[] = [], rest: object = {}) => ({
  kind: 'simple',
  id,
  name: both(id),
  visibleToCitizen: false,
  transitions,
  ...rest,
});
export const around = (id: string, phases: object[]) => ({ kind: 'compound', id, name: both(id), phases });
export const history = (id: string, target: string[], depth: 'shallow' | 'deep' = 'shallow') => ({
  kind: 'history',
  id,
  name: both(id),
  depth,
  target,
});
export const costKnown = { op: 'known', of: { field: 'repairCost' } };
export const startDeadline = {
  kind: 'startDeadline',
  deadline: 'late',
  term: { amount: 5, unit: 'workingDays' },
};
export const mending = {
  id: 'mending',
  name: both('Falta algo'),
  initial: 'ask',
  exits: ['sent'],
  phases: [simple('ask', [citizen('sendIt', 'correct', ['exit.sent'])])],
};
export const inclusion = {
  kind: 'include',
  id: 'mend',
  name: both('Falta'),
  include: 'mending',
  exits: { sent: 'review' },
};

export const sensor = (criteria: object, gather: object[] = [], id = 'look') => ({
  id,
  name: both('Mirar'),
  over: 'people',
  when: [{ kind: 'schedule', cron: '0 6 * * *', says: both('cada día') }],
  gather,
  criteria,
  oncePer: 'person',
  start: { kind: 'entry', entry: 'report' },
  addressee: ['self'],
});

const workingDays = (amount: number) => ({ amount, unit: 'workingDays' });
export const lpac = (article: string) => ({ norm: 'Ley 39/2015', article });

/** A deadline of some working days from now, or from a notification. */
export const deadline = (amount: number, basis?: object, rest: object = {}) => ({
  kind: 'startDeadline',
  deadline: 'late',
  term: { ...workingDays(amount), ...(basis && { legalBasis: basis }) },
  ...rest,
});

/** The letter of the lamp as a notification, by electronic means and by post, that says how to appeal. */
export const notified: DocumentEdit[] = [
  replace('/communications/0/legalKind', 'notification'),
  replace('/communications/0/channels', ['electronicNotification', 'post']),
  replace('/communications/0/body', both('Recurso. Recurs. {{ lamp.number }}')),
];

/** The lamp as a procedure that the town starts. */
export const exOfficio: DocumentEdit[] = [
  replace('/entries/0/initiation', 'exOfficio'),
  remove('/entries/0/form'),
  replace('/entries/0/silence/effect', 'dismissed'),
];

/** A consultation of the register of lamps, which gives the number that the form asks for. */
export const consulted: DocumentEdit[] = [
  set('/dataNeeds', [
    {
      id: 'lampRegister',
      name: both('Registro de farolas'),
      fields: ['lamp.number'],
      source: { kind: 'ownRegister', name: both('Alumbrado') },
      legalGround: 'law',
      purpose: both('Saber cuál es'),
      oppositionAllowed: false,
      validityDays: 30,
      documentSaved: both('Plano de la farola'),
    },
  ]),
  set(`${review}/onEntry/-`, { kind: 'consult', dataNeed: 'lampRegister' }),
];

/** A suspension of the maximum term in the first phase, told by the letter of the lamp. */
export const suspension = (article: string, rest: object = {}): DocumentEdit =>
  set(`${review}/onEntry/-`, {
    kind: 'suspendTerm',
    reason: both('falta algo'),
    legalBasis: lpac(article),
    communicatedBy: 'repaired',
    ...rest,
  });
