import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { RegisterFileCells } from '@oficio/schemas/registry';
import { CsvError, parse } from 'csv-parse';

export type SplitResult =
  | { ok: true; cells: RegisterFileCells }
  /** `line` counts from 1 with the header as line 1. */
  | { ok: false; file: string; line: number; why: 'encoding' | 'quotes' | 'empty' };

/** Bytes between two rests: some milliseconds. */
const AT_ONCE = 32_768;

/** Slices of bytes: one of characters could cut one in two. */
async function* slicesOf(text: string): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length; from += AT_ONCE) {
    yield bytes.subarray(from, from + AT_ONCE);
    await setImmediate();
  }
}

/** With `info` each record comes with its line; the library's types know only the plain records. */
interface Split {
  record: string[];
  info: { lines: number };
}

/**
 * Splits the text of a CSV file (RFC 4180; commas, double quotes; a byte-order mark is admitted) into cells.
 * What the cells mean is checked by `readingRegister`; here only what keeps a file from being split is told. Rests now
 * and then: whoever else asks the server is answered meanwhile.
 */
export async function splitCsv(file: string, text: string): Promise<SplitResult> {
  // A file saved in another encoding arrives with replacement characters: its names would be spoilt.
  const spoilt = text.indexOf('\uFFFD');
  if (spoilt >= 0)
    return { ok: false, file, line: text.slice(0, spoilt).split('\n').length, why: 'encoding' };
  try {
    const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true };
    const records: Split[] = [];
    for await (const record of Readable.from(slicesOf(text)).pipe(parse(options)))
      records.push(record as Split);
    const [header, ...rest] = records;
    if (!header) return { ok: false, file, line: 1, why: 'empty' };
    return {
      ok: true,
      cells: {
        file,
        header: header.record,
        records: rest.map(({ record, info }) => ({ line: info.lines, cells: record })),
      },
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    return { ok: false, file, line, why: 'quotes' };
  }
}
