import {
  always,
  both,
  citizen,
  costKnown,
  type RuleTables,
  replace,
  review,
  set,
  simple,
} from './lamp-edits.fixture.js';

export const decisionTables: RuleTables = {
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
    'a sanction that silence holds dismissed': {
      edits: [
        replace('/entries/0/initiation', 'exOfficio'),
        replace('/entries/0/silence/effect', 'dismissed'),
        set('/entries/0/impact', 'sanction'),
      ],
      finds: ['/entries/0/silence/effect'],
    },
    'a sanction that lapses': {
      edits: [
        replace('/entries/0/initiation', 'exOfficio'),
        replace('/entries/0/silence/effect', 'lapse'),
        set('/entries/0/impact', 'sanction'),
      ],
      finds: [],
    },
    'it lapses': {
      edits: [replace('/entries/0/initiation', 'exOfficio'), replace('/entries/0/silence/effect', 'lapse')],
      finds: [],
    },
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
    'a yes that the person gives to themselves': {
      edits: [set(`${review}/transitions/-`, citizen('take', 'submit', ['done']))],
      finds: [`${review}/transitions/2`],
    },
    'an automatic yes through another phase': {
      edits: [
        set(`${review}/transitions/-`, always('auto', 'between', costKnown)),
        set('/chart/phases/-', simple('between', [always('then', 'done')])),
      ],
      finds: ['/chart/phases/4/transitions/0'],
    },
    'the silence of the town': {
      edits: [
        set(`${review}/transitions/-`, {
          id: 'silence',
          trigger: { kind: 'deadline', deadline: 'maximumTerm' },
          target: ['done'],
        }),
      ],
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
    'a responsible declaration, which has effect when it is sent': {
      edits: [
        replace('/chart/phases/2/outcome', 'withdrawn'),
        replace('/chart/phases/3/outcome', 'lapsed'),
        set('/forms/0/legalNature', 'responsibleDeclaration'),
      ],
      finds: [],
    },
    'only withdrawals': {
      edits: [replace('/chart/phases/2/outcome', 'withdrawn'), replace('/chart/phases/3/outcome', 'lapsed')],
      finds: ['/entries/0/phase'],
    },
  },
};
