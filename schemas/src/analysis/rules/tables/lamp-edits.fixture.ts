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
