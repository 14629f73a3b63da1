import {
  costKnown,
  inclusion,
  mending,
  type RuleTables,
  replace,
  review,
  sensor,
  set,
  toRepair,
} from './lamp-edits.fixture.js';

export const referenceTables: RuleTables = {
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
};
