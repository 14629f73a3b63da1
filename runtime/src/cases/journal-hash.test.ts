import { describe, expect, it } from 'vitest';
import { brokenLink, CHAIN_START, type ChainedRow, chainHash } from './journal-hash.js';

const row = (seq: number, change: Partial<ChainedRow> = {}): ChainedRow => ({
  entity: 'alqueria',
  caseId: 'c1',
  seq,
  at: 1_768_464_000_000 + seq,
  procedureVersion: 1,
  procedureHash: 'a'.repeat(64),
  moved: Buffer.from('moved'),
  sealed: Buffer.from(`sealed ${seq}`),
  ...change,
});

function chained(rows: readonly ChainedRow[]) {
  let previous = CHAIN_START;
  return rows.map((one) => {
    previous = chainHash(previous, one);
    return { ...one, hash: previous };
  });
}

const diary = chained([row(1), row(2), row(3)]);
const without = (place: number) => diary.filter(({ seq }) => seq !== place);
const edited = (place: number, change: Partial<ChainedRow>) =>
  diary.map((one) => (one.seq === place ? { ...one, ...change } : one));

describe('the chain of a diary', () => {
  it('holds as it was written', () => {
    expect(brokenLink(diary)).toBeUndefined();
    expect(brokenLink([])).toBeUndefined();
  });

  it.each([
    ['a sealed byte was changed', edited(2, { sealed: Buffer.from('sealed 9') }), 2],
    ['a phase was changed', edited(1, { moved: Buffer.from('mover') }), 1],
    ['an instant was changed', edited(3, { at: 0 }), 3],
    ['a row was written under another definition', edited(2, { procedureHash: 'b'.repeat(64) }), 2],
    [
      'a byte went from one column to the next',
      edited(2, { moved: Buffer.from('moveds'), sealed: Buffer.from('ealed 2') }),
      2,
    ],
    ['a row was removed', without(2), 2],
    ['the first row was removed', without(1), 1],
    ['rows changed places', [diary[1], diary[0], diary[2]].filter((one) => one !== undefined), 1],
    ['a row was edited and hashed again', [...diary.slice(0, 1), ...chained([row(2)]), ...diary.slice(2)], 2],
  ])('shows that %s', (_, rows, place) => {
    expect(brokenLink(rows)).toBe(place);
  });
});
