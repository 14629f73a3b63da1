import { describe, expect, it } from 'vitest';
import { type Procedure, parseProcedure, trilingual } from '../definition/index.js';
import { streetLamp } from '../definition/street-lamp.fixture.js';
import { analyse, blocksPublication } from './analyse.js';
import { applyEdits, type DocumentEdit } from './document-edit.js';
import type { Rule } from './finding.js';

function lamp(...edits: DocumentEdit[]): Procedure {
  const parsed = parseProcedure(applyEdits(streetLamp, edits));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.procedure;
}

const withoutTerm: DocumentEdit[] = [
  { op: 'remove', path: '/chart/phases/0/term' },
  { op: 'remove', path: '/chart/phases/1/term' },
];
const waiver = (path: string): DocumentEdit => ({
  op: 'add',
  path: '/waivers',
  value: [
    {
      rule: 'phase.term',
      path,
      reason: 'lo fija la ordenanza',
      approvedBy: 'Secretaría',
      date: '2026-01-15',
    },
  ],
});

describe('analyse', () => {
  it('finds nothing in a right procedure', () => {
    expect(analyse(lamp())).toEqual([]);
  });

  it('puts errors before warnings, with their article', () => {
    const findings = analyse(lamp({ op: 'remove', path: '/entries/0/maximumTerm' }, ...withoutTerm));
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['phase.term', 'error'],
      ['phase.term', 'error'],
      ['law.maximumTermAbsent', 'warning'],
    ]);
    expect(findings[2]?.article).toBe('Ley 39/2015 art. 21.3');
    expect(findings[2]?.reference).toEqual({ norm: 'ley-39-2015', article: '21', paragraph: '3' });
  });

  it('shows what is set aside with its waiver, and lets it pass', () => {
    const findings = analyse(lamp(...withoutTerm, waiver('/chart/phases/0')));
    expect(findings.map((finding) => [finding.path, blocksPublication(finding)])).toEqual([
      ['/chart/phases/0', false],
      ['/chart/phases/1', true],
    ]);
    expect(findings[0]?.waiver?.approvedBy).toBe('Secretaría');
  });

  it('sets aside a rule everywhere when its waiver has no path', () => {
    const findings = analyse(lamp(...withoutTerm, waiver('')));
    expect(findings.filter(blocksPublication)).toEqual([]);
    expect(findings).toHaveLength(2);
  });

  it('tells of a rule that crashes and runs the others', () => {
    const broken: Rule = {
      code: 'test.broken',
      severity: 'warning',
      check: () => {
        throw new Error('no luck');
      },
    };
    const right: Rule = {
      code: 'test.right',
      severity: 'warning',
      check: () => [{ path: '/id', text: trilingual('a', 'b', 'c') }],
    };
    const findings = analyse(lamp(), {}, [broken, right]);
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['rule.crashed', 'error'],
      ['test.right', 'warning'],
    ]);
    expect(findings[0]?.text.en).toContain('test.broken');
  });
});
