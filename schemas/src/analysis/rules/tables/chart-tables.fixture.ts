import {
  always,
  both,
  citizen,
  costKnown,
  type RuleTables,
  remove,
  replace,
  set,
  simple,
  toRepair,
} from './lamp-edits.fixture.js';

export const chartTables: RuleTables = {
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
};
