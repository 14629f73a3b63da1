import {
  always,
  both,
  costKnown,
  notified,
  type RuleTables,
  remove,
  replace,
  review,
  sensor,
  set,
  simple,
  toRepair,
} from './lamp-edits.fixture.js';

const send = { kind: 'communicate', communication: 'repaired' };
const madeAvailable = { kind: 'notification', communication: 'repaired', state: 'madeAvailable' };
const answeredBy = (id: string, steps: object[], ...target: string[]) => ({
  id,
  trigger: madeAvailable,
  target,
  steps,
});

export const dataTables: RuleTables = {
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
  'letter.loop': {
    'a letter that sends itself again': {
      edits: [...notified, set(`${review}/transitions/-`, answeredBy('again', [send]))],
      finds: [`${review}/transitions/2`],
    },
    'two phases that send the person from one to the other': {
      edits: [
        ...notified,
        set('/chart/phases/-', simple('ping', [answeredBy('a', [], 'pong')], { onEntry: [send] })),
        set('/chart/phases/-', simple('pong', [answeredBy('b', [], 'step')], { onEntry: [send] })),
        set('/chart/phases/-', simple('step', [always('c', 'ping')])),
      ],
      finds: ['/chart/phases/4/transitions/0', '/chart/phases/5/transitions/0'],
    },
    'a condition, a letter that nothing answers, and one that is answered by its opening': {
      edits: [
        ...notified,
        set(`${review}/transitions/-`, { ...answeredBy('again', [send]), guard: costKnown }),
        set('/chart/phases/-', simple('quiet', [always('out', 'done')], { onEntry: [send] })),
        set('/chart/transitions', [
          { ...answeredBy('opened', [send]), trigger: { ...madeAvailable, state: 'accessed' } },
        ]),
      ],
      finds: [],
    },
    'a letter on the way to a phase that does not answer it': {
      edits: [...notified, set(`${review}/transitions/-`, answeredBy('once', [send], 'repairing'))],
      finds: [],
    },
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
};
