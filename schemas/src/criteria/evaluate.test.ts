import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Criterion, Operand, Scalar } from '../definition/index.js';
import type { Datum } from '../interpret/datum.js';
import { evaluate } from './evaluate.js';
import type { Verdict } from './explanation.js';
import type { EvaluationScope, Facts } from './subject.js';

const held = (value: Scalar | null): Datum => ({ value, source: 'padrón', on: '2026-03-01' });
const scope = (fields: Facts = {}, more: Partial<EvaluationScope> = {}): EvaluationScope => ({
  today: '2026-03-10',
  fields,
  parameters: new Map([
    ['limit', { id: 'limit', name: { es: '', 'ca-valencia': '' }, type: 'amount', value: 9000 }],
  ]),
  ...more,
});
const field = (id: string): Operand => ({ field: id });
const value = (scalar: Scalar): Operand => ({ value: scalar });
const judge = (criterion: Criterion, given = scope()): Verdict => evaluate(criterion, given).verdict;

describe('a comparison', () => {
  const income: Criterion = { op: 'lessThan', left: field('income'), right: { parameter: 'limit' } };

  it.each<[string, Facts, Verdict]>([
    ['holds', { income: held(8999.99) }, 'met'],
    ['does not hold', { income: held(9000) }, 'notMet'],
    ['over a datum that nobody holds is missing (in JavaScript null < 9000 is true)', {}, 'missing'],
    ['over a datum that was asked and is not held is missing', { income: held(null) }, 'missing'],
    ['over a value of another type is missing, not a silent yes', { income: held('8000') }, 'missing'],
  ])('%s', (_name, fields, verdict) => {
    expect(judge(income, scope(fields))).toBe(verdict);
  });

  it('says which value it read, from whom and of when', () => {
    expect(evaluate(income, scope({ income: held(8000) })).evidence[0]).toEqual({
      of: 'income',
      value: 8000,
      source: 'padrón',
      on: '2026-03-01',
    });
  });

  it.each<[string, string, Verdict]>([
    ['2026-03-10', 'atLeast', 'met'],
    ['2026-03-09', 'atLeast', 'notMet'],
    ['2026-03-09', 'lessThan', 'met'],
  ])('orders dates: %s %s today', (date, op, verdict) => {
    expect(judge({ op: op as 'atLeast', left: value(date), right: { today: true } })).toBe(verdict);
  });

  it('reads the decisive date of a tax from the year of a field', () => {
    const expires: Criterion = {
      op: 'atLeast',
      left: field('expires'),
      right: { dateOf: { year: 'taxYear', month: 1, day: 1 } },
    };
    const of = (expiresOn: string) => scope({ expires: held(expiresOn), taxYear: held(2027) });
    expect(judge(expires, of('2027-01-01'))).toBe('met');
    expect(judge(expires, of('2026-12-31'))).toBe('notMet');
    expect(judge(expires, scope({ expires: held('2027-01-01') }))).toBe('missing');
  });
});

describe('the strong logic of three values', () => {
  const [met, notMet, missing]: [Criterion, Criterion, Criterion] = [
    { op: 'equals', left: value(1), right: value(1) },
    { op: 'equals', left: value(1), right: value(2) },
    { op: 'equals', left: field('nobody'), right: value(1) },
  ];

  it.each<[string, Criterion, Verdict]>([
    ['a no decides "and" though something is missing', { op: 'and', of: [missing, notMet] }, 'notMet'],
    ['a missing datum leaves "and" open', { op: 'and', of: [met, missing] }, 'missing'],
    ['a yes decides "or" though something is missing', { op: 'or', of: [missing, met] }, 'met'],
    ['a missing datum leaves "or" open', { op: 'or', of: [notMet, missing] }, 'missing'],
    ['the contrary of what is missing is missing', { op: 'not', of: missing }, 'missing'],
    ['only "known" turns what is missing into a no', { op: 'known', of: field('nobody') }, 'notMet'],
    ['only "verdict" turns what is missing into a yes', { op: 'verdict', of: missing, is: 'missing' }, 'met'],
  ])('%s', (_name, criterion, verdict) => {
    expect(judge(criterion)).toBe(verdict);
  });

  it('never counts what is missing as met, and more data never turns a verdict into its contrary', () => {
    const leaf = fc
      .constantFrom('a', 'b', 'c')
      .map((id): Criterion => ({ op: 'equals', left: field(id), right: value(true) }));
    const { tree } = fc.letrec<{ tree: Criterion }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.record({
          op: fc.constantFrom('and' as const, 'or' as const),
          of: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
        }),
        fc.record({ op: fc.constant('not' as const), of: tie('tree') }),
      ),
    }));
    const data = fc.record({ a: fc.boolean(), b: fc.boolean(), c: fc.boolean() });
    const hidden = fc.subarray(['a', 'b', 'c'] as const);
    fc.assert(
      fc.property(tree, data, hidden, (criterion, full, hide) => {
        const all = Object.fromEntries(Object.entries(full).map(([id, bool]) => [id, held(bool)]));
        const some = Object.fromEntries(Object.entries(all).filter(([id]) => !hide.includes(id as 'a')));
        const [complete, partial] = [judge(criterion, scope(all)), judge(criterion, scope(some))];
        expect(complete).not.toBe('missing');
        if (partial !== 'missing') expect(partial).toBe(complete);
      }),
      { numRuns: 300 },
    );
  });
});

describe('ages and residence', () => {
  const adult: Criterion = {
    op: 'age',
    birthDate: field('born'),
    at: { today: true },
    is: 'atLeast',
    years: 18,
  };
  it.each<[string, Verdict]>([
    ['2008-03-10', 'met'],
    ['2008-03-11', 'notMet'],
    ['2008', 'missing'],
    ['2008-02-30', 'missing'],
  ])('born %s: of age on 10 March 2026?', (born, verdict) => {
    expect(judge(adult, scope({ born: held(born) }))).toBe(verdict);
  });

  it('somebody born on 29 February completes the year on 1 March of a common year', () => {
    const at = (today: string) => judge(adult, scope({ born: held('2008-02-29') }, { today }));
    expect(at('2026-02-28')).toBe('notMet');
    expect(at('2026-03-01')).toBe('met');
  });

  it.each<[string, Verdict]>([
    ['2025-03-10', 'met'],
    ['2025-03-11', 'notMet'],
  ])('resident since %s: twelve months?', (since, verdict) => {
    expect(judge({ op: 'residentFor', since: value(since), at: { today: true }, months: 12 })).toBe(verdict);
  });
});

describe('relations of the register', () => {
  const minor: Criterion = {
    op: 'age',
    birthDate: { item: 'birthDate' },
    at: { today: true },
    is: 'lessThan',
    years: 18,
  };
  const child: Facts = { birthDate: held('2015-01-01') };
  const parent: Facts = { birthDate: held('1980-01-01') };
  const unknown: Facts = {};
  const count: Criterion = { op: 'count', relation: 'members', where: minor, is: 'atLeast', number: 2 };
  const home = (...members: Facts[]) => scope({}, { relations: { members } });

  it.each<[string, Facts[], Verdict]>([
    ['two children', [child, child, parent], 'met'],
    ['one child', [child, parent], 'notMet'],
    ['one child and somebody of unknown age: it may be', [child, unknown, parent], 'missing'],
    ['two children and somebody of unknown age: it does not matter', [child, child, unknown], 'met'],
  ])('counts %s', (_name, members, verdict) => {
    expect(judge(count, home(...members))).toBe(verdict);
  });

  it('finds one that meets the condition, and does not invent a relation that nobody gave', () => {
    const exists: Criterion = { op: 'exists', relation: 'members', where: minor };
    expect(judge(exists, home(parent, child))).toBe('met');
    expect(judge(exists, home())).toBe('notMet');
    expect(judge(exists, scope())).toBe('missing');
  });
});

describe('consultations', () => {
  const asked = (status: 'pending' | 'verified' | 'unavailable') =>
    scope({}, { consultations: { title: { generation: 1, status } } });
  it('are told apart: awaited, answered, not to be had', () => {
    expect(judge({ op: 'pending', dataNeed: 'title' }, asked('pending'))).toBe('met');
    expect(judge({ op: 'pending', dataNeed: 'title' }, asked('verified'))).toBe('notMet');
    expect(judge({ op: 'answered', dataNeed: 'title', result: 'unavailable' }, asked('unavailable'))).toBe(
      'met',
    );
  });
});
