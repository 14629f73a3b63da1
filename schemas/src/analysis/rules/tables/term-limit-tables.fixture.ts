import {
  both,
  citizen,
  deadline,
  lpac,
  notified,
  type RuleTables,
  remove,
  replace,
  review,
  set,
  suspension,
  toRepair,
} from './lamp-edits.fixture.js';

const started = `${review}/onEntry/1`;
const extended = (amount: number, basis?: object) => [
  set(`${review}/onEntry/-`, deadline(10, lpac('73.1'))),
  set(`${toRepair}/steps/-`, {
    kind: 'extendDeadline',
    deadline: 'late',
    by: { amount, unit: 'workingDays' },
    ...(basis && { legalBasis: basis }),
  }),
];
const extendedTerm = (amount: number, norm = 'Ley 39/2015') => [
  set(`${toRepair}/steps/-`, {
    kind: 'extendTerm',
    by: { amount, unit: 'months' },
    reason: both('faltan medios'),
    legalBasis: { norm, article: '23.1' },
  }),
];
const resumed = set(`${toRepair}/steps/-`, { kind: 'resumeTerm' });
const sent = set(`${review}/onEntry/-`, { kind: 'communicate', communication: 'repaired' });
const phaseOf = (step: string, amount: number, basis?: object) => [
  set(`${review}/legalStep`, step),
  replace(`${review}/term`, { amount, unit: 'workingDays', ...(basis && { legalBasis: basis }) }),
];
const natural = (text: string) => [
  ...notified,
  replace('/communications/0/body', both(text)),
  set(
    `${review}/onEntry/-`,
    deadline(10, undefined, {
      term: { amount: 10, unit: 'naturalDays', legalBasis: { norm: 'Ley 7/2021', article: '3' } },
      from: { kind: 'notification', communication: 'repaired' },
    }),
  ),
];

/** Terms with a limit in the law, and the suspension and extension of the maximum term. */
export const termLimitTables: RuleTables = {
  'law.termBasis': {
    'a deadline that comes from nowhere': {
      edits: [set(`${review}/onEntry/-`, deadline(5))],
      finds: [`${started}/term`],
    },
    'a deadline of the town for itself': {
      edits: [
        set(
          `${review}/onEntry/-`,
          deadline(5, undefined, { term: { amount: 5, unit: 'workingDays', ownCommitment: true } }),
        ),
      ],
      finds: [],
    },
    'a deadline that cites its norm': {
      edits: [set(`${review}/onEntry/-`, deadline(5, { norm: 'Ordenanza 7' }))],
      finds: [],
    },
    'a deadline from a notification, even as an own commitment': {
      edits: [
        ...notified,
        set(
          `${review}/onEntry/-`,
          deadline(10, undefined, {
            term: { amount: 10, unit: 'workingDays', ownCommitment: true },
            from: { kind: 'notification', communication: 'repaired' },
          }),
        ),
      ],
      finds: [`${started}/term`],
    },
    'the term of a phase in which it is the person’s turn': {
      edits: [
        replace(`${review}/transitions`, [citizen('tell', 'correct')]),
        replace(`${review}/term/amount`, 10),
      ],
      finds: [`${review}/term`],
    },
    'an extension of a deadline': {
      edits: extended(5),
      finds: [`${toRepair}/steps/0`],
    },
    'a maximum term other than that of the law, and an appeal without its article': {
      edits: [replace('/entries/0/maximumTerm/amount', 4), replace('/entries/0/appeals/0/article', '')],
      finds: ['/entries/0/maximumTerm', '/entries/0/appeals/0/article'],
    },
  },
  'law.deadlineExtension': {
    'by more than half': { edits: extended(6), finds: [`${toRepair}/steps/0/by`] },
    'by half': { edits: extended(5), finds: [] },
    'by more than half, by another law': {
      edits: extended(6, { norm: 'Ley 58/2003', article: '91' }),
      finds: [],
    },
  },
  'law.maximumTermExtension': {
    'by more than the term': { edits: extendedTerm(4), finds: [`${toRepair}/steps/0/by`] },
    'by the term': { edits: extendedTerm(3), finds: [] },
    'by another law': { edits: extendedTerm(4, 'Ley 7/2021'), finds: [] },
  },
  'law.suspensionGround': {
    'one that art. 22 does not have': {
      edits: [suspension('22.1.h')],
      finds: [`${started}/legalBasis`],
    },
    'the whole article': { edits: [suspension('22')], finds: [`${started}/legalBasis`] },
    'a decree': {
      edits: [suspension('22', { legalBasis: { norm: 'RD 1112/2018', article: '12.4' } })],
      finds: [`${started}/legalBasis`],
    },
    'a requirement': { edits: [suspension('22.1.a')], finds: [] },
    'another law': {
      edits: [suspension('22', { legalBasis: { norm: 'Ley 58/2003', article: '104.2' } })],
      finds: [],
    },
  },
  'law.suspensionCommunicated': {
    'by a letter that is never sent': {
      edits: [...notified, remove('/chart/phases/1/transitions/0/steps/0'), suspension('22.1.a')],
      finds: [`${started}/communicatedBy`],
    },
    'a requirement that is no notification': {
      edits: [suspension('22.1.a'), sent],
      finds: ['/communications/0/legalKind'],
    },
    'a report asked for, told by a notice': {
      edits: [replace('/communications/0/legalKind', 'notice'), suspension('22.1.d'), sent],
      finds: ['/communications/0/legalKind'],
    },
    'a report asked for, told by a communication': { edits: [suspension('22.1.d'), sent], finds: [] },
    'a requirement that is notified': { edits: [...notified, suspension('22.1.a'), sent], finds: [] },
  },
  'law.suspensionCap': {
    'a mandatory report without a cap': { edits: [suspension('22.1.d')], finds: [started] },
    'four months': {
      edits: [suspension('22.1.d', { cap: { amount: 4, unit: 'months' } })],
      finds: [started],
    },
    'three months': { edits: [suspension('22.1.d', { cap: { amount: 3, unit: 'months' } })], finds: [] },
    'a requirement': { edits: [suspension('22.1.a')], finds: [] },
  },
  'law.suspensionEnd': {
    'nothing resumes it': { edits: [suspension('22.1.a')], finds: [started] },
    'a way out resumes it': { edits: [suspension('22.1.a'), resumed], finds: [] },
    'its cap ends it': {
      edits: [suspension('22.1.d', { cap: { amount: 3, unit: 'months' } })],
      finds: [],
    },
  },
  'law.urgency': {
    'an appeal': {
      edits: [set('/entries/0/appeals/0/term/legalBasis', lpac('33.1'))],
      finds: ['/entries/0/appeals/0/term'],
    },
    'the deadline to appeal': {
      edits: [
        set(`${review}/onEntry/-`, deadline(5, lpac('33'))),
        set(`${review}/transitions/-`, citizen('appeal', 'appeal')),
      ],
      finds: [`${started}/term`],
    },
    'another deadline': { edits: [set(`${review}/onEntry/-`, deadline(5, lpac('33')))], finds: [] },
  },
  'law.stepTerm': {
    'a hearing of five days': { edits: phaseOf('hearing', 5), finds: [`${review}/term`] },
    'a hearing of sixteen': { edits: phaseOf('hearing', 16), finds: [`${review}/term`] },
    'a hearing of fifteen': { edits: phaseOf('hearing', 15), finds: [] },
    'a hearing of five by another law': {
      edits: phaseOf('hearing', 5, { norm: 'Ley 7/2021', article: '4' }),
      finds: [],
    },
    'evidence of nine days': { edits: phaseOf('evidence', 9), finds: [`${review}/term`] },
    'public information of nineteen': {
      edits: phaseOf('publicInformation', 19),
      finds: [`${review}/term`],
    },
    'complementary actions of sixteen': {
      edits: phaseOf('complementaryActs', 16),
      finds: [`${review}/term`],
    },
    'a report of eleven': { edits: phaseOf('report', 11), finds: [`${review}/term`] },
    'a deadline that cites the article of mending': {
      edits: [set(`${review}/onEntry/-`, deadline(8, lpac('68.1')))],
      finds: [`${started}/term`],
    },
    'a deadline in months that cites the article of the hearing': {
      edits: [
        set(
          `${review}/onEntry/-`,
          deadline(1, undefined, { term: { amount: 1, unit: 'months', legalBasis: lpac('82.2') } }),
        ),
      ],
      finds: [`${started}/term`],
    },
    'mending extended by six days': {
      edits: extended(6, lpac('68.2')),
      finds: [`${toRepair}/steps/0/by`],
    },
    'a notification sent in ten days': {
      edits: [set(`${review}/onEntry/-`, deadline(10, lpac('40.2')))],
      finds: [],
    },
  },
  'law.naturalDaysTold': {
    'a letter that does not say it': {
      edits: natural('Tiene diez días.'),
      finds: ['/communications/0/body/es', '/communications/0/body/ca-valencia'],
    },
    'a letter that says it': { edits: natural('Son diez días naturales, deu dies naturals.'), finds: [] },
  },
};
