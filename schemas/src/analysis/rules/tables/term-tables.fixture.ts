import {
  both,
  citizen,
  inclusion,
  lpac,
  mending,
  type RuleTables,
  remove,
  replace,
  review,
  set,
  simple,
  toRepair,
} from './lamp-edits.fixture.js';

const days = (amount: number) => ({ term: { amount, unit: 'workingDays' } });
const suspended = {
  kind: 'suspendTerm',
  reason: both('informe'),
  legalBasis: lpac('22.1.d'),
  communicatedBy: 'repaired',
};

export const termTables: RuleTables = {
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
  'law.naturalDays': {
    'without a law': {
      edits: [replace(`${review}/term`, { amount: 10, unit: 'naturalDays' })],
      finds: [`${review}/term`],
    },
    'with an ordinance, which is no law': {
      edits: [
        replace(`${review}/term`, {
          amount: 10,
          unit: 'naturalDays',
          legalBasis: { norm: 'Ordenanza 7', article: '2' },
        }),
      ],
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
  'law.termSum': {
    'phases longer than the maximum term': {
      edits: [replace('/entries/0/maximumTerm', { amount: 30, unit: 'naturalDays' })],
      finds: ['/entries/0/maximumTerm'],
    },
    'phases of as many working days as the maximum term': {
      edits: [replace('/entries/0/maximumTerm', { amount: 25, unit: 'workingDays' })],
      finds: [],
    },
    'phases of one working day more': {
      edits: [replace('/entries/0/maximumTerm', { amount: 24, unit: 'workingDays' })],
      finds: ['/entries/0/maximumTerm'],
    },
    'phases that may not fit in a month with holidays': {
      edits: [
        remove('/chart/phases/0/term'),
        replace('/entries/0/maximumTerm', { amount: 1, unit: 'months' }),
      ],
      finds: ['/entries/0/maximumTerm'],
    },
    'a loop, whose phases count once': {
      edits: [
        replace('/entries/0/maximumTerm', { amount: 25, unit: 'workingDays' }),
        set('/chart/phases/1/transitions/-', citizen('back', 'correct', ['review'])),
      ],
      finds: [],
    },
    'a way round that comes back before it goes on': {
      edits: [
        replace('/entries/0/maximumTerm', { amount: 25, unit: 'workingDays' }),
        set('/chart/phases/-', simple('around', [citizen('back', 'correct', ['review'])], days(1))),
        set(`${review}/transitions/-`, citizen('go', 'submit', ['around'])),
      ],
      finds: ['/entries/0/maximumTerm'],
    },
    'parallel regions, of which the longest counts': {
      edits: [
        replace('/entries/0/maximumTerm', { amount: 35, unit: 'workingDays' }),
        replace(`${toRepair}/target`, ['both']),
        set('/chart/phases/-', {
          kind: 'parallel',
          id: 'both',
          name: both('both'),
          transitions: [{ id: 'bothDone', trigger: { kind: 'done' }, target: ['repairing'] }],
          phases: [simple('one', [], days(10)), simple('two', [], days(8))],
        }),
      ],
      finds: [],
    },
    'the longest of the parallel regions does not fit': {
      edits: [
        replace('/entries/0/maximumTerm', { amount: 34, unit: 'workingDays' }),
        replace(`${toRepair}/target`, ['both']),
        set('/chart/phases/-', {
          kind: 'parallel',
          id: 'both',
          name: both('both'),
          transitions: [{ id: 'bothDone', trigger: { kind: 'done' }, target: ['repairing'] }],
          phases: [simple('one', [], days(10)), simple('two', [], days(8))],
        }),
      ],
      finds: ['/entries/0/maximumTerm'],
    },
    'a phase whose own term is shorter than what is inside': {
      edits: [
        replace('/entries/0/maximumTerm', { amount: 35, unit: 'workingDays' }),
        replace(`${toRepair}/target`, ['around']),
        set('/chart/phases/-', {
          kind: 'compound',
          id: 'around',
          name: both('around'),
          term: { amount: 4, unit: 'workingDays' },
          phases: [
            simple('first', [citizen('a', 'correct', ['second'])], days(6)),
            simple('second', [citizen('b', 'correct')], days(5)),
          ],
        }),
      ],
      finds: ['/entries/0/maximumTerm'],
    },
    'a phase of an included sub-chart': {
      edits: [
        replace('/entries/0/maximumTerm', { amount: 25, unit: 'workingDays' }),
        set('/subcharts', [
          { ...mending, phases: [simple('ask', [citizen('s', 'correct', ['exit.sent'])], days(1))] },
        ]),
        set('/chart/phases/-', { ...inclusion, exits: { sent: 'repairing' } }),
        replace(`${toRepair}/target`, ['mend']),
      ],
      finds: ['/entries/0/maximumTerm'],
    },
    'a phase before the file is opened': {
      edits: [
        replace('/entries/0/maximumTerm', { amount: 20, unit: 'workingDays' }),
        replace(`${toRepair}/opensFile`, true),
      ],
      finds: [],
    },
    'a phase whose term is suspended': {
      edits: [
        replace('/entries/0/maximumTerm', { amount: 5, unit: 'workingDays' }),
        set('/chart/phases/1/onEntry/-', suspended),
      ],
      finds: [],
    },
    'a phase that stays suspended since another': {
      edits: [
        replace('/entries/0/maximumTerm', { amount: 5, unit: 'workingDays' }),
        set(`${toRepair}/steps/-`, suspended),
      ],
      finds: [],
    },
    'a phase after the term is resumed': {
      edits: [
        replace('/entries/0/maximumTerm', { amount: 19, unit: 'workingDays' }),
        set(`${review}/onEntry/-`, suspended),
        set(`${toRepair}/steps/-`, { kind: 'resumeTerm' }),
      ],
      finds: ['/entries/0/maximumTerm'],
    },
    'a suspended phase longer than its cap': {
      edits: [
        replace('/entries/0/maximumTerm', { amount: 9, unit: 'workingDays' }),
        set('/chart/phases/1/onEntry/-', { ...suspended, cap: { amount: 15, unit: 'workingDays' } }),
      ],
      finds: ['/entries/0/maximumTerm'],
    },
    'what follows the end of the term': {
      edits: [
        set('/chart/phases/-', simple('late', [citizen('a', 'correct', ['done'])], days(90))),
        set('/chart/transitions', [
          { id: 'over', trigger: { kind: 'deadline', deadline: 'maximumTerm' }, target: ['late'] },
        ]),
      ],
      finds: [],
    },
    'phases after the clock is stopped': {
      edits: [
        replace('/entries/0/maximumTerm', { amount: 5, unit: 'workingDays' }),
        set(`${toRepair}/steps/-`, { kind: 'cancelDeadline', deadline: 'maximumTerm' }),
      ],
      finds: [],
    },
    'phases after the decision': {
      edits: [
        replace('/entries/0/maximumTerm', { amount: 5, unit: 'workingDays' }),
        replace('/chart/phases/1/stage', 'finalisation'),
      ],
      finds: [],
    },
  },
};
