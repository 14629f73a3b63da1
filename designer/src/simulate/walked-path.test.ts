import { describe, expect, it } from 'vitest';
import { dateOfNode, isWalked, stateOfNode, type WalkedPath } from './walked-path';

const path: WalkedPath = {
  active: new Set(['appeal.review']),
  visited: new Map([
    ['offered', '28 sep'],
    ['appeal.review', '14 oct'],
  ]),
  taken: new Set(['confirm', 'appeal.admit']),
};

describe('the path over the drawing', () => {
  it('tells where the case is, was and has not been', () => {
    expect(stateOfNode('appeal', path)).toBe('here');
    expect(stateOfNode('offered', path)).toBe('walked');
    expect(stateOfNode('resolved', path)).toBe('notYet');
    expect(stateOfNode('entry:door', path)).toBeNull();
  });

  it('gives the date of an entry, also through a sub-chart', () => {
    expect(dateOfNode('offered', path)).toBe('28 sep');
    expect(dateOfNode('appeal', path)).toBe('14 oct');
    expect(dateOfNode('resolved', path)).toBeNull();
  });

  it('marks the lines that were walked', () => {
    expect(isWalked(['refuse', 'confirm'], path)).toBe(true);
    expect(isWalked(['refuse'], path)).toBe(false);
    expect(isWalked(['exit:appeal:upheld'], path)).toBe(false);
    expect(isWalked(['exit:appeal:upheld'], { ...path, active: new Set(['resolved']) })).toBe(true);
  });
});
