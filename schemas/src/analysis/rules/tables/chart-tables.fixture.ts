import {
  always,
  around,
  both,
  citizen,
  costKnown,
  history,
  inclusion,
  mending,
  type RuleTables,
  remove,
  replace,
  set,
  simple,
  toRepair,
} from './lamp-edits.fixture.js';

export const chartTables: RuleTables = {
  'phase.unreachable': {
    'a shared phase that no way inside reaches, and where its way out leads': {
      edits: [
        set('/subcharts', [
          {
            ...mending,
            exits: ['sent', 'given'],
            phases: [...mending.phases, simple('lost', [citizen('give', 'correct', ['exit.given'])])],
          },
        ]),
        set('/chart/phases/-', { ...inclusion, exits: { sent: 'review', given: 'after' } }),
        set('/chart/phases/-', simple('after', [always('afterOut', 'done')])),
        replace(`${toRepair}/target`, ['mend']),
        set('/chart/phases/0/transitions/-', citizen('direct', 'correct')),
      ],
      finds: ['/subcharts/0/phases/1', '/chart/phases/5'],
    },
    'a shared phase that only one of its inclusions reaches': {
      edits: [
        set('/subcharts', [
          {
            ...mending,
            phases: [...mending.phases, simple('late', [citizen('x', 'correct', ['exit.sent'])])],
          },
        ]),
        set('/chart/phases/-', inclusion),
        set('/chart/phases/-', { ...inclusion, id: 'again' }),
        replace(`${toRepair}/target`, ['mend']),
        set('/chart/phases/0/transitions/-', citizen('direct', 'correct')),
        set('/chart/phases/0/transitions/-', citizen('second', 'submit', ['again.late'])),
      ],
      finds: [],
    },
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
    'a shared phase that leads to where a case stays for ever': {
      edits: [
        set('/subcharts', [mending]),
        set('/chart/phases/-', { ...inclusion, exits: { sent: 'mend' } }),
        replace(`${toRepair}/target`, ['mend']),
      ],
      finds: ['/chart/phases/4'],
    },
    'a shared phase left by what hangs from the whole chart': {
      edits: [
        set('/subcharts', [mending]),
        set('/chart/phases/-', { ...inclusion, exits: { sent: 'mend' } }),
        replace(`${toRepair}/target`, ['mend']),
        set('/chart/transitions', [citizen('leave', 'withdraw', ['refused'])]),
      ],
      finds: [],
    },
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
  'chart.exitWithoutTarget': {
    'a way out of a sub-chart that leads nowhere': {
      edits: [set('/subcharts', [mending]), set('/chart/phases/-', { ...inclusion, exits: {} })],
      finds: ['/chart/phases/4/exits'],
    },
    'every way out leads somewhere': {
      edits: [set('/subcharts', [mending]), set('/chart/phases/-', inclusion)],
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
  'transition.targetsApart': {
    'two phases that follow each other, and one inside the other': {
      edits: [
        replace(`${toRepair}/target`, ['repairing', 'done']),
        set('/chart/phases/-', around('outer', [simple('first'), simple('second')])),
        set('/chart/transitions', [citizen('inward', 'appeal', ['outer', 'second'])]),
      ],
      finds: [toRepair, '/chart/transitions/0'],
    },
    'two parts of one phase in another part of which nothing is named': {
      edits: [
        set('/chart/phases/-', {
          ...around('both', [around('left', [simple('one'), simple('two')]), simple('right')]),
          kind: 'parallel',
        }),
        set('/chart/transitions', [citizen('twice', 'appeal', ['one', 'two', 'right'])]),
      ],
      finds: ['/chart/transitions/0'],
    },
    'a phase for each part, one of them by where it was': {
      edits: [
        set('/chart/phases/-', {
          ...around('both', [
            around('left', [simple('one'), simple('two'), history('back', ['one'])]),
            around('right', [simple('three'), simple('four')]),
          ]),
          kind: 'parallel',
        }),
        set('/chart/transitions', [citizen('twice', 'appeal', ['back', 'four'])]),
      ],
      finds: [],
    },
    'where a history begins': {
      edits: [
        set(
          '/chart/phases/-',
          around('outer', [simple('one'), simple('two'), history('back', ['one', 'two'])]),
        ),
      ],
      finds: ['/chart/phases/4/phases/2/target'],
    },
  },
  'history.beginning': {
    'two that lead to each other': {
      edits: [
        set(
          '/chart/phases/-',
          around('outer', [simple('one'), history('back', ['forth']), history('forth', ['back'])]),
        ),
      ],
      finds: ['/chart/phases/4/phases/1/target/0', '/chart/phases/4/phases/2/target/0'],
    },
    'a phase outside': {
      edits: [set('/chart/phases/-', around('outer', [simple('one'), history('back', ['done'])]))],
      finds: ['/chart/phases/4/phases/1/target/0'],
    },
    'a phase inside, however deep': {
      edits: [
        set(
          '/chart/phases/-',
          around('outer', [around('middle', [simple('one')]), history('back', ['one'], 'deep')]),
        ),
      ],
      finds: [],
    },
  },
};
