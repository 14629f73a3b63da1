import { describe, expect, it } from 'vitest';
import { splitCsv } from './split-csv.js';

describe('splitCsv', () => {
  it('splits quotes, commas and line breaks inside a cell, and counts lines as an editor does', () => {
    const result = splitCsv(
      'people.csv',
      '\uFEFFpersonId,name\r\nP1,"Ferrer, Empar"\r\n\r\nP2,"a\nb"\r\nP3,c\r\n',
    );
    expect(result).toEqual({
      ok: true,
      cells: {
        file: 'people.csv',
        header: ['personId', 'name'],
        records: [
          { line: 2, cells: ['P1', 'Ferrer, Empar'] },
          { line: 5, cells: ['P2', 'a\nb'] },
          { line: 6, cells: ['P3', 'c'] },
        ],
      },
    });
  });

  it('keeps rows that are too short or too long, for the reader to report', () => {
    const result = splitCsv('people.csv', 'a,b\n1\n1,2,3\n');
    expect(result.ok && result.cells.records.map(({ cells }) => cells.length)).toEqual([1, 3]);
  });

  it('tells where a quotation mark is wrong, another encoding, and an empty file', () => {
    expect(splitCsv('x.csv', 'a,b\n1,"open\n')).toMatchObject({ ok: false, why: 'quotes' });
    expect(splitCsv('x.csv', 'a,b\nP1,Pe\uFFFDa\n')).toEqual({
      ok: false,
      file: 'x.csv',
      line: 2,
      why: 'encoding',
    });
    expect(splitCsv('x.csv', '')).toEqual({ ok: false, file: 'x.csv', line: 1, why: 'empty' });
  });
});
