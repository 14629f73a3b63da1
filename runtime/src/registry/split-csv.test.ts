import { describe, expect, it } from 'vitest';
import { splitCsv } from './split-csv.js';

describe('splitCsv', () => {
  it('splits quotes, commas and line breaks inside a cell, and counts lines as an editor does', async () => {
    const result = await splitCsv(
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

  it('keeps rows that are too short or too long, for the reader to report', async () => {
    const result = await splitCsv('people.csv', 'a,b\n1\n1,2,3\n');
    expect(result.ok && result.cells.records.map(({ cells }) => cells.length)).toEqual([1, 3]);
  });

  it('tells where a quotation mark is wrong, another encoding, and an empty file', async () => {
    expect(await splitCsv('x.csv', 'a,b\n1,"open\n')).toMatchObject({ ok: false, why: 'quotes' });
    expect(await splitCsv('x.csv', 'a,b\nP1,Pe\uFFFDa\n')).toEqual({
      ok: false,
      file: 'x.csv',
      line: 2,
      why: 'encoding',
    });
    expect(await splitCsv('x.csv', '')).toEqual({ ok: false, file: 'x.csv', line: 1, why: 'empty' });
  });

  it('splits a file that is read in many slices, wherever they end', async () => {
    // Odd lengths, characters of several bytes, quotes and line breaks: slices end inside each of them.
    const names = Array.from({ length: 9000 }, (_, index) => `Núria "${'ç'.repeat(index % 7)}"\n𝒜 ${index}`);
    const text = ['id,name', ...names.map((name, index) => `P${index},"${name.replaceAll('"', '""')}"`)];
    const result = await splitCsv('people.csv', `${text.join('\r\n')}\r\n`);
    if (!result.ok) throw new Error(result.why);
    expect(result.cells.records.map(({ cells }) => cells)).toEqual(
      names.map((name, index) => [`P${index}`, name]),
    );
  });
});
