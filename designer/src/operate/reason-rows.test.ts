import type { Explanation } from '@oficio/schemas/criteria';
import { describe, expect, it } from 'vitest';
import { reasonRows } from './reason-rows';

const says = (es: string) => ({ es, 'ca-valencia': es });
const node = (given: Partial<Explanation>): Explanation => ({
  verdict: 'met',
  op: 'equals',
  path: '',
  evidence: [],
  parts: [],
  ...given,
});

describe('the rows of an explanation', () => {
  it('opens an "and" into its conditions, in order', () => {
    const rows = reasonRows(
      node({
        op: 'and',
        says: says('Puede pedirlo'),
        parts: [node({ says: says('Vive aquí') }), node({ says: says('Tiene título'), verdict: 'missing' })],
      }),
    );
    expect(rows.map(({ says: text, verdict }) => [text?.es, verdict])).toEqual([
      ['Vive aquí', 'met'],
      ['Tiene título', 'missing'],
    ]);
  });

  it('keeps one row for an alternative, with the values of the part that decided it', () => {
    const [row] = reasonRows(
      node({
        op: 'or',
        says: says('Tiene título o lo ha pedido'),
        parts: [
          node({ verdict: 'notMet', evidence: [{ of: 'asked', value: false }] }),
          node({ verdict: 'met', evidence: [{ of: 'title', value: true, source: 'gva', on: '2026-11-09' }] }),
        ],
      }),
    );
    expect(row?.evidence).toEqual([{ of: 'title', value: true, source: 'gva', on: '2026-11-09' }]);
  });

  it('says the same value once', () => {
    const same = { of: 'age', value: 67 };
    expect(reasonRows(node({ evidence: [same], parts: [node({ evidence: [same] })] }))[0]?.evidence).toEqual([
      same,
    ]);
  });
});
