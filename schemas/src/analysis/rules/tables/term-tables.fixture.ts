import { both, type RuleTables, remove, replace, review, set } from './lamp-edits.fixture.js';

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
