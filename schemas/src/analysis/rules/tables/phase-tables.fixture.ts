import {
  both,
  inclusion,
  mending,
  type RuleTables,
  remove,
  replace,
  review,
  set,
  simple,
} from './lamp-edits.fixture.js';

export const phaseTables: RuleTables = {
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
};
