import { describe, expect, it } from 'vitest';
import { isFiltered, refine, todaySearch } from './today-search';

describe('the address of the worklist', () => {
  it('keeps what it understands and leaves out the rest', () => {
    expect(todaySearch.parse({ view: 'overdue', procedure: 'ibi', q: ' Soler ', after: 'k1' })).toEqual({
      view: 'overdue',
      procedure: 'ibi',
      q: 'Soler',
      after: 'k1',
    });
    expect(todaySearch.parse({ view: 'nonsense', q: '', after: 3 })).toEqual({});
  });

  it('goes back to the first page when a filter changes', () => {
    expect(refine({ view: 'mine', after: 'k1' }, { q: 'Soler' })).toEqual({ view: 'mine', q: 'Soler' });
    expect(refine({ view: 'mine' }, { after: 'k2' }).after).toBe('k2');
  });

  it('knows whether it is narrowed', () => {
    expect(isFiltered({ view: 'mine' })).toBe(false);
    expect(isFiltered({ procedure: 'ibi' })).toBe(true);
  });
});
