import { describe, expect, it } from 'vitest';
import { largeFamilyProcedure } from '../testing/large-family-procedure';
import { outlineRows, visibleRows } from './outline-rows';

const rows = outlineRows(largeFamilyProcedure());

describe('the outline', () => {
  it('puts phases under their legal stage, and parts under their phase', () => {
    const title = rows.find((row) => row.key === 'title');
    expect(title).toMatchObject({ level: 4, parent: 'data', stage: 'instruction' });
    expect(rows.filter((row) => row.level === 1).map((row) => row.key)).toEqual([
      'doors',
      'stage:initiation',
      'stage:instruction',
      'stage:finalisation',
    ]);
  });

  it('hides what is inside something folded', () => {
    const seen = visibleRows(rows, new Set(['check']), null).map((row) => row.key);
    expect(seen).toContain('check');
    expect(seen).not.toContain('title');
  });

  it('shows what a search finds together with what holds it', () => {
    const seen = visibleRows(rows, new Set(['check']), (row) => row.key === 'title').map((row) => row.key);
    expect(seen).toEqual(['stage:instruction', 'check', 'data', 'title']);
  });
});
