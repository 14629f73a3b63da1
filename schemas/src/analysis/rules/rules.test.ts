import { describe, expect, it } from 'vitest';
import { languages, parseProcedure } from '../../definition/index.js';
import { streetLamp } from '../../definition/street-lamp.fixture.js';
import { applyEdits, type DocumentEdit } from '../document-edit.js';
import type { Finding } from '../finding.js';
import { type AnalysisContext, analysisModel } from '../model.js';
import { rules } from './index.js';

interface Row {
  /** What is done to the street lamp, which is right in every respect. */
  edits: DocumentEdit[];
  /** Where the rule must point; none when the change is right. */
  finds: string[];
  context?: AnalysisContext;
}

const set = (path: string, value: unknown): DocumentEdit => ({ op: 'add', path, value });
const replace = (path: string, value: unknown): DocumentEdit => ({ op: 'replace', path, value });
const remove = (path: string): DocumentEdit => ({ op: 'remove', path });
const both = (text: string) => ({ es: text, 'ca-valencia': text });

const review = '/chart/phases/0';
const toRepair = `${review}/transitions/0`;
const citizen = (id: string, action: string, target: string[] = ['repairing']) => ({
  id,
  trigger: { kind: 'citizen', action },
  target,
});
const always = (id: string, target: string, guard?: object) => ({
  id,
  trigger: { kind: 'always' },
  target: [target],
  ...(guard && { guard }),
});
const simple = (id: string, transitions: object[] = [], rest: object = {}) => ({
  kind: 'simple',
  id,
  name: both(id),
  visibleToCitizen: false,
  transitions,
  ...rest,
});
const costKnown = { op: 'known', of: { field: 'repairCost' } };
const startDeadline = { kind: 'startDeadline', deadline: 'late', term: { amount: 5, unit: 'workingDays' } };
const mending = {
  id: 'mending',
  name: both('Falta algo'),
  initial: 'ask',
  exits: ['sent'],
  phases: [simple('ask', [citizen('sendIt', 'correct', ['exit.sent'])])],
};
const inclusion = {
  kind: 'include',
  id: 'mend',
  name: both('Falta'),
  include: 'mending',
  exits: { sent: 'review' },
};

const sensor = (criteria: object, gather: object[] = [], id = 'look') => ({
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

const tables: Record<string, Record<string, Row>> = {
  'reference.unknown': {
    'an unknown target': {
      edits: [replace(`${toRepair}/target`, ['repairin'])],
      finds: [`${toRepair}/target/0`],
    },
    'an unknown unit, with a town that has none either': {
      edits: [replace(`${review}/unit`, 'lightning')],
      finds: [`${review}/unit`],
    },
    'a unit of the town': {
      edits: [replace(`${review}/unit`, 'works')],
      finds: [],
      context: { townUnits: [{ id: 'works', hasContact: true }] },
    },
    'an unknown task, letter, form, phase of entry and outcome': {
      edits: [
        replace(`${review}/onEntry/0/task`, 'look'),
        replace('/communications/0/id', 'mended'),
        replace('/entries/0/form', 'lampForm'),
        replace('/entries/0/phase', 'begin'),
        replace(`${toRepair}/trigger/outcome`, 'brokenn'),
      ],
      finds: [
        '/entries/0/phase',
        `${toRepair}/trigger/outcome`,
        `${review}/onEntry/0/task`,
        '/chart/phases/1/transitions/0/steps/0/communication',
        '/entries/0/form',
      ],
    },
    'a deadline that nothing starts': {
      edits: [replace(`${toRepair}/trigger`, { kind: 'deadline', deadline: 'late' })],
      finds: [`${toRepair}/trigger/deadline`],
    },
    'a field set by the questions of a task, and one by a form that does not exist': {
      edits: [
        replace('/fields/0/setBy/form', 'lamps'),
        replace('/fields/1/setBy', { kind: 'form', form: 'inspect' }),
      ],
      finds: ['/fields/0/setBy/form'],
    },
    'a paragraph that does not exist': {
      edits: [replace('/communications/0/body/es', "{% render 'data' %}")],
      finds: ['/communications/0/body/es'],
    },
    'a sub-chart with right exits': {
      edits: [set('/subcharts', [mending]), set('/chart/phases/-', inclusion)],
      finds: [],
    },
    'a target inside an included sub-chart': {
      edits: [
        set('/subcharts', [mending]),
        set('/chart/phases/-', inclusion),
        replace(`${toRepair}/target`, ['mend.ask']),
      ],
      finds: [],
    },
    'an exit that the sub-chart does not have': {
      edits: [set('/subcharts', [{ ...mending, exits: ['gone'] }]), set('/chart/phases/-', inclusion)],
      finds: ['/subcharts/0/phases/0/transitions/0/target/0', '/chart/phases/4/exits/sent'],
    },
    'another procedure, when they are known': {
      edits: [set('/relations', [{ procedure: 'street-tree', why: 'sameData' }])],
      finds: ['/relations/0/procedure'],
      context: { knownProcedures: [] },
    },
    'another procedure, when they are not known': {
      edits: [set('/relations', [{ procedure: 'street-tree', why: 'sameData' }])],
      finds: [],
    },
  },
  'chart.inclusionLoop': {
    'two shared charts that include each other': {
      edits: [
        set('/subcharts', [
          { ...mending, phases: [{ ...inclusion, include: 'other' }] },
          { ...mending, id: 'other', phases: [inclusion] },
        ]),
      ],
      finds: ['/subcharts/0', '/subcharts/1'],
    },
    'a shared chart that includes another': {
      edits: [
        set('/subcharts', [mending, { ...mending, id: 'other', phases: [inclusion] }]),
        set('/chart/phases/-', { ...inclusion, include: 'other' }),
      ],
      finds: [],
    },
  },
  'register.unknownFact': {
    'facts that the register does not have': {
      edits: [
        set('/sensors', [
          sensor({ op: 'exists', relation: 'titles', where: { op: 'known', of: { item: 'expireOn' } } }),
          sensor(
            costKnown,
            [{ field: 'repairCost', from: { kind: 'fact', fact: 'person.shoeSize' } }],
            'other',
          ),
        ]),
      ],
      finds: ['/sensors/0/criteria/where/of/item', '/sensors/1/gather/0/from/fact'],
    },
    'facts that it has': {
      edits: [
        set('/sensors', [
          sensor({ op: 'exists', relation: 'titles', where: { op: 'known', of: { item: 'expiresOn' } } }, [
            { field: 'repairCost', from: { kind: 'relation', relation: 'properties', take: 'ibiQuota' } },
            { field: 'repairCost', from: { kind: 'fact', fact: 'person.age' } },
          ]),
        ]),
      ],
      finds: [],
    },
  },
  'phase.unreachable': {
    'a phase with no arrow to it': {
      edits: [set('/chart/phases/-', simple('lost', [always('out', 'done')]))],
      finds: ['/chart/phases/4'],
    },
    'a phase entered by a history marker and the regions of a parallel phase': {
      edits: [
        replace(`${toRepair}/target`, ['both']),
        set('/chart/phases/-', {
          kind: 'parallel',
          id: 'both',
          name: both('both'),
          phases: [simple('one', [always('oneOut', 'back')]), simple('two', [always('twoOut', 'repairing')])],
        }),
        set('/chart/phases/-', {
          kind: 'history',
          id: 'back',
          name: both('back'),
          depth: 'shallow',
          target: ['third'],
        }),
        set('/chart/phases/-', simple('third', [always('thirdOut', 'repairing')])),
      ],
      finds: [],
    },
    'a phase inside another that is never entered': {
      edits: [
        replace(`${toRepair}/target`, ['outer']),
        set('/chart/phases/-', {
          kind: 'compound',
          id: 'outer',
          name: both('outer'),
          initial: 'in',
          phases: [simple('in', [always('inOut', 'repairing')]), simple('forgotten')],
        }),
      ],
      finds: ['/chart/phases/4/phases/1'],
    },
  },
  'phase.noWayToEnd': {
    'two phases that only lead to each other': {
      edits: [
        replace(`${toRepair}/target`, ['ping']),
        set('/chart/phases/-', simple('ping', [citizen('a', 'submit', ['pong'])])),
        set('/chart/phases/-', simple('pong', [citizen('b', 'submit', ['ping'])])),
      ],
      finds: ['/chart/phases/4', '/chart/phases/5'],
    },
    'a way out that hangs from the whole chart': {
      edits: [
        replace(`${toRepair}/target`, ['ping']),
        set('/chart/phases/-', simple('ping', [citizen('a', 'submit', ['ping'])])),
        set('/chart/transitions', [citizen('leave', 'withdraw', ['refused'])]),
      ],
      finds: [],
    },
  },
  'phase.noWayOut': {
    'a phase without arrows': {
      edits: [remove('/chart/phases/1/transitions/0')],
      finds: ['/chart/phases/1'],
    },
    'a phase whose enclosing phase has one': {
      edits: [
        set('/chart/phases/-', {
          kind: 'compound',
          id: 'outer',
          name: both('outer'),
          phases: [simple('in')],
          transitions: [citizen('leave', 'submit')],
        }),
      ],
      finds: [],
    },
    'only a withdrawal that hangs from the whole chart': {
      edits: [
        remove('/chart/phases/1/transitions/0'),
        set('/chart/transitions', [citizen('leave', 'withdraw', ['refused'])]),
      ],
      finds: ['/chart/phases/1'],
    },
  },
  'chart.alwaysLoop': {
    'two phases that lead to each other by themselves': {
      edits: [
        set('/chart/phases/-', simple('ping', [always('a', 'pong')])),
        set('/chart/phases/-', simple('pong', [always('b', 'ping')])),
      ],
      finds: ['/chart/phases/4', '/chart/phases/5'],
    },
    'a loop with a condition': {
      edits: [
        set('/chart/phases/-', simple('ping', [always('a', 'pong', costKnown)])),
        set('/chart/phases/-', simple('pong', [always('b', 'ping')])),
      ],
      finds: [],
    },
  },
  'transition.neverHappens': {
    'a form to send that is not named': {
      edits: [set(`${review}/transitions/-`, citizen('send', 'submit'))],
      finds: [`${review}/transitions/2/trigger`],
    },
    'a task that nobody is given': {
      edits: [remove(`${review}/onEntry/0`)],
      finds: [`${review}/transitions/0/trigger`, `${review}/transitions/1/trigger`],
    },
    'a letter that is no notification': {
      edits: [
        set(`${review}/transitions/-`, {
          id: 'read',
          trigger: { kind: 'notification', communication: 'repaired', state: 'accessed' },
        }),
      ],
      finds: [`${review}/transitions/2/trigger`],
    },
    'an event that no step raises, and the end of phases that are not there': {
      edits: [
        set(`${review}/transitions/-`, { id: 'heard', trigger: { kind: 'raised', event: 'ready' } }),
        set(`${review}/transitions/-`, { id: 'allDone', trigger: { kind: 'done' }, target: ['done'] }),
      ],
      finds: [`${review}/transitions/2/trigger`, `${review}/transitions/3/trigger`],
    },
    'an event that a step raises': {
      edits: [
        set(`${review}/onEntry/-`, { kind: 'raise', event: 'ready' }),
        set(`${review}/transitions/-`, { id: 'heard', trigger: { kind: 'raised', event: 'ready' } }),
      ],
      finds: [],
    },
  },
  'transition.overlap': {
    'the same event twice without a condition': {
      edits: [replace(`${review}/transitions/1/trigger/outcome`, 'broken')],
      finds: [`${review}/transitions/1`],
    },
    'the first with a condition': {
      edits: [
        replace(`${review}/transitions/1/trigger/outcome`, 'broken'),
        set(`${toRepair}/guard`, costKnown),
      ],
      finds: [],
    },
    'twice with the same condition': {
      edits: [
        replace(`${review}/transitions/1/trigger/outcome`, 'broken'),
        set(`${toRepair}/guard`, costKnown),
        set(`${review}/transitions/1/guard`, costKnown),
      ],
      finds: [`${review}/transitions/1`],
    },
  },
  'deadline.noOutcome': {
    'a deadline that nobody listens to': {
      edits: [set(`${review}/onEntry/-`, startDeadline)],
      finds: [`${review}/onEntry/1`],
    },
    'a deadline with its arrow': {
      edits: [
        set(`${review}/onEntry/-`, startDeadline),
        set(`${review}/transitions/-`, { id: 'tooLate', trigger: { kind: 'deadline', deadline: 'late' } }),
      ],
      finds: [],
    },
  },
  'phase.offerWithoutRefusal': {
    'only yes': { edits: [set(`${review}/transitions/-`, citizen('yes', 'confirm'))], finds: [review] },
    'yes and no': {
      edits: [
        set(`${review}/transitions/-`, citizen('yes', 'confirm')),
        set(`${review}/transitions/-`, citizen('no', 'refuse', ['refused'])),
      ],
      finds: [],
    },
  },
  'field.undeclared': {
    'a guard over a field that is not declared': {
      edits: [set(`${toRepair}/guard`, { op: 'known', of: { field: 'repairCosts' } })],
      finds: [`${toRepair}/guard/of/field`],
    },
    'a guard over a parameter that is not declared': {
      edits: [
        set(`${toRepair}/guard`, {
          op: 'and',
          of: [{ op: 'atMost', left: { field: 'repairCost' }, right: { parameter: 'repairLimits' } }],
        }),
      ],
      finds: [`${toRepair}/guard/of/0/right/parameter`],
    },
    'declared ones': {
      edits: [
        set(`${toRepair}/guard`, {
          op: 'atMost',
          left: { field: 'repairCost' },
          right: { parameter: 'repairLimit' },
        }),
      ],
      finds: [],
    },
    'a step that sets and computes': {
      edits: [
        set(`${review}/onEntry/-`, {
          kind: 'setField',
          field: 'total',
          to: {
            op: 'add',
            left: { op: 'value', of: { field: 'price' } },
            right: { op: 'value', of: { value: 1 } },
          },
        }),
      ],
      finds: [`${review}/onEntry/1/field`, `${review}/onEntry/1/to/left/of/field`],
    },
    'a question that sets an unknown field': {
      edits: [set('/tasks/0/questions/0/sets', 'cost')],
      finds: ['/tasks/0/questions/0/sets'],
    },
    'a letter with an unknown variable': {
      edits: [replace('/communications/0/body/es', 'Farola {{ lamp.numero }}, {{ person.firstName }}')],
      finds: ['/communications/0/body/es'],
    },
    'a letter with a parameter, a common variable and a list': {
      edits: [
        replace(
          '/communications/0/body/es',
          '{{ repairLimit | eur }} {{ unit.phone }}{% for d in evidence %}{{ d.label }}{% endfor %}',
        ),
      ],
      finds: [],
    },
  },
  'field.neverSet': {
    'a field that a task fills': {
      edits: [replace('/fields/1/setBy', { kind: 'form', form: 'inspect' })],
      finds: [],
    },
    'a field that nothing writes': { edits: [remove('/tasks/0/questions/0/sets')], finds: ['/fields/1'] },
  },
  'letter.syntax': {
    'a block that is not closed': {
      edits: [replace('/communications/0/subject/es', '{% if lamp.number %}x')],
      finds: ['/communications/0/subject/es'],
    },
    'a filter that does not exist': {
      edits: [set('/communications/0/smsText', both('{{ lamp.number | shout }}'))],
      finds: ['/communications/0/smsText/es', '/communications/0/smsText/ca-valencia'],
    },
  },
  'sensor.calendar': Object.fromEntries(
    [
      ['0 6 15 1 *', []],
      ['*/15 6-20 * 1,7 1-5', []],
      ['0 6 * *', ['/sensors/0/when/0/cron']],
      ['60 6 * * *', ['/sensors/0/when/0/cron']],
      ['0 6 31-1 * *', ['/sensors/0/when/0/cron']],
      ['every day', ['/sensors/0/when/0/cron']],
    ].map(([cron, finds]) => [
      `the calendar ${cron}`,
      {
        edits: [
          set('/sensors', [
            { ...sensor(costKnown), when: [{ kind: 'schedule', cron, says: both('cada día') }] },
          ]),
        ],
        finds: finds as string[],
      },
    ]),
  ),
  'text.missing': {
    'a language that is missing': {
      edits: [remove(`${review}/name/ca-valencia`)],
      finds: [`${review}/name/ca-valencia`],
    },
    'a text of spaces': {
      edits: [replace('/forms/0/questions/0/label/es', '  ')],
      finds: ['/forms/0/questions/0/label/es'],
    },
    'a missing English text, which is not an official language': { edits: [], finds: [] },
  },
  'phase.description': {
    'a phase that citizens see': { edits: [remove(`${review}/description`)], finds: [review] },
    'a phase that citizens do not see': {
      edits: [remove(`${review}/description`), replace(`${review}/visibleToCitizen`, false)],
      finds: [],
    },
  },
  'phase.unit': {
    'a phase without a department': { edits: [remove(`${review}/unit`)], finds: [review] },
    'a phase inside one that has it': {
      edits: [
        set('/chart/phases/-', {
          kind: 'compound',
          id: 'outer',
          name: both('outer'),
          unit: 'lighting',
          phases: [simple('in', [], { visibleToCitizen: true })],
        }),
      ],
      finds: [],
    },
    'a phase of a sub-chart whose inclusion has none': {
      edits: [
        set('/subcharts', [{ ...mending, phases: [simple('ask', [], { visibleToCitizen: true })] }]),
        set('/chart/phases/-', inclusion),
      ],
      finds: ['/subcharts/0/phases/0'],
    },
    'a phase of a sub-chart whose inclusion has one': {
      edits: [
        set('/subcharts', [{ ...mending, phases: [simple('ask', [], { visibleToCitizen: true })] }]),
        set('/chart/phases/-', { ...inclusion, unit: 'lighting' }),
      ],
      finds: [],
    },
  },
  'phase.contact': {
    'a department that cannot be reached': {
      edits: [replace('/units/0/contact', { hours: both('9-14') })],
      finds: [review, '/chart/phases/1'],
    },
    'a department whose contact is left to a town that has none': {
      edits: [remove('/units/0/contact')],
      finds: [review, '/chart/phases/1'],
      context: { townUnits: [{ id: 'lighting', hasContact: false }] },
    },
    'a department whose contact is left to the town': { edits: [remove('/units/0/contact')], finds: [] },
    'a department that the town makes reachable': {
      edits: [remove('/units/0/contact')],
      finds: [],
      context: { townUnits: [{ id: 'lighting', hasContact: true }] },
    },
    'a phase with a contact of its own': {
      edits: [replace('/units/0/contact', {}), set(`${review}/contact`, { phone: '010' })],
      finds: ['/chart/phases/1'],
    },
  },
  'phase.term': {
    'a phase without a term': { edits: [remove(`${review}/term`)], finds: [review] },
    'a phase within the maximum term': {
      edits: [replace(`${review}/term`, { within: 'maximumTerm' })],
      finds: [],
    },
    'a phase until a day of the calendar': {
      edits: [replace(`${review}/term`, { until: { nthWorkingDay: 2, month: 1, year: 2027 } })],
      finds: [],
    },
  },
  'law.maximumTermAbsent': {
    'no maximum term': { edits: [remove('/entries/0/maximumTerm')], finds: ['/entries/0'] },
  },
  'law.maximumTermLong': {
    'seven months without a law': {
      edits: [replace('/entries/0/maximumTerm/amount', 7)],
      finds: ['/entries/0/maximumTerm'],
    },
    'seven months by an ordinance': {
      edits: [
        replace('/entries/0/maximumTerm', { amount: 7, unit: 'months', legalBasis: { norm: 'Ordenanza 3' } }),
      ],
      finds: ['/entries/0/maximumTerm'],
    },
    'seven months by a law': {
      edits: [
        replace('/entries/0/maximumTerm', { amount: 7, unit: 'months', legalBasis: { norm: 'Ley 7/2021' } }),
      ],
      finds: [],
    },
    'six months': { edits: [replace('/entries/0/maximumTerm/amount', 6)], finds: [] },
  },
  'law.negativeSilence': {
    'by a royal decree': {
      edits: [replace('/entries/0/silence', { effect: 'dismissed', article: 'RD 1065/2007 art. 136.4' })],
      finds: ['/entries/0/silence'],
    },
    'by an ordinance, in words that are not the short name of a law': {
      edits: [
        replace('/entries/0/silence', { effect: 'dismissed', article: 'Ordenanza 7, por lo que dice' }),
      ],
      finds: ['/entries/0/silence'],
    },
    'by a law': {
      edits: [replace('/entries/0/silence', { effect: 'dismissed', article: 'LGS 38/2003 art. 25.5' })],
      finds: [],
    },
  },
  'law.exOfficioSilence': {
    'granted by silence': {
      edits: [replace('/entries/0/initiation', 'exOfficio')],
      finds: ['/entries/0/silence/effect'],
    },
    'it lapses': {
      edits: [replace('/entries/0/initiation', 'exOfficio'), replace('/entries/0/silence/effect', 'lapse')],
      finds: [],
    },
  },
  'law.naturalDays': {
    'without a law': {
      edits: [replace(`${review}/term`, { amount: 10, unit: 'naturalDays' })],
      finds: [`${review}/term`],
    },
    'with a law': {
      edits: [
        replace(`${review}/term`, {
          amount: 10,
          unit: 'naturalDays',
          legalBasis: { norm: 'Ley 39/2015', article: '43.2' },
        }),
      ],
      finds: [],
    },
  },
  'law.hours': {
    'more than a day': {
      edits: [replace(`${review}/term`, { amount: 48, unit: 'hours' })],
      finds: [`${review}/term`],
    },
    'a day': { edits: [replace(`${review}/term`, { amount: 24, unit: 'hours' })], finds: [] },
  },
  'law.automationOrgans': {
    'an automatic yes': {
      edits: [set(`${review}/transitions/-`, always('auto', 'done', costKnown))],
      finds: [`${review}/transitions/2`],
    },
    'an automatic yes after an officer decided': {
      edits: [set('/chart/phases/1/transitions/-', always('auto', 'done', costKnown))],
      finds: [],
    },
    'an automatic yes with its bodies named': {
      edits: [
        set(`${review}/transitions/-`, always('auto', 'done', costKnown)),
        set('/entries/0/automation', {
          organSpecification: both('Alcaldía'),
          organSupervision: both('Secretaría'),
          organAppeals: both('Alcaldía'),
          resolution: 'Decreto 12/2026',
        }),
      ],
      finds: [],
    },
  },
  'law.automatedRefusal': {
    'an automatic no': {
      edits: [set(`${review}/transitions/-`, always('auto', 'refused', costKnown))],
      finds: [`${review}/transitions/2`],
    },
    'an automatic yes': {
      edits: [set(`${review}/transitions/-`, always('auto', 'done', costKnown))],
      finds: [],
    },
  },
  'law.resolutionReachable': {
    'only withdrawals': {
      edits: [replace('/chart/phases/2/outcome', 'withdrawn'), replace('/chart/phases/3/outcome', 'lapsed')],
      finds: ['/entries/0/phase'],
    },
  },
  'law.termSum': {
    'phases longer than the maximum term': {
      edits: [replace('/entries/0/maximumTerm', { amount: 30, unit: 'naturalDays' })],
      finds: ['/entries/0/maximumTerm'],
    },
    'a phase whose term is suspended': {
      edits: [
        replace('/entries/0/maximumTerm', { amount: 30, unit: 'naturalDays' }),
        set('/chart/phases/1/onEntry/-', {
          kind: 'suspendTerm',
          reason: both('informe'),
          legalBasis: { norm: 'Ley 39/2015', article: '22.1.d' },
          communicatedBy: 'repaired',
        }),
      ],
      finds: [],
    },
    'phases after the decision': {
      edits: [
        replace('/entries/0/maximumTerm', { amount: 30, unit: 'naturalDays' }),
        replace('/chart/phases/1/stage', 'finalisation'),
      ],
      finds: [],
    },
  },
};

/** What a rule says of the street lamp after some edits; a document that does not parse is a wrong row. */
function findingsOf(code: string, document: unknown, context?: AnalysisContext) {
  const parsed = parseProcedure(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const rule = rules.find((each) => each.code === code);
  return rule ? [...rule.check(analysisModel(parsed.procedure, context))] : [];
}

it('every rule has a table, and a case that it finds', () => {
  expect(Object.keys(tables).sort()).toEqual(rules.map((rule) => rule.code).sort());
  for (const table of Object.values(tables)) {
    expect(Object.values(table).some(({ finds }) => finds.length > 0)).toBe(true);
  }
});

describe.each(Object.keys(tables))('%s', (code) => {
  it('finds nothing in a right procedure', () => {
    expect(findingsOf(code, streetLamp)).toEqual([]);
  });

  it.each(Object.entries(tables[code] ?? {}))('%s', (_, { edits, finds, context }) => {
    const document = applyEdits<unknown>(streetLamp, edits);
    const findings = findingsOf(code, document, context);
    expect(findings.map((each) => each.path)).toEqual(finds);
    for (const finding of findings) {
      for (const language of languages) expect(finding.text[language]).not.toMatch(/undefined|\[object/);
      if (finding.fix) expectFixed(code, document, finding, context);
    }
  });
});

/** A repair must leave a document that parses and where its finding is gone. */
function expectFixed(
  code: string,
  document: unknown,
  { path, fix }: Pick<Finding, 'path' | 'fix'>,
  context?: AnalysisContext,
): void {
  const repaired = findingsOf(code, applyEdits(document, fix?.edits ?? []), context);
  expect(repaired.map((each) => each.path)).not.toContain(path);
}
