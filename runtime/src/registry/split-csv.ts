import type { RegisterFileCells } from '@oficio/schemas/registry';
import { CsvError, parse } from 'csv-parse/sync';

export type SplitResult =
  | { ok: true; cells: RegisterFileCells }
  /** `line` counts from 1 with the header as line 1. */
  | { ok: false; file: string; line: number; why: 'encoding' | 'quotes' | 'empty' };

/**
 * Splits the text of a CSV file (RFC 4180; commas, double quotes; a byte-order mark is admitted) into cells.
 * What the cells mean is checked by `readRegister`; here only what keeps a file from being split is told.
 */
export function splitCsv(file: string, text: string): SplitResult {
  // A file saved in another encoding arrives with replacement characters: its names would be spoilt.
  const spoilt = text.indexOf('\uFFFD');
  if (spoilt >= 0)
    return { ok: false, file, line: text.slice(0, spoilt).split('\n').length, why: 'encoding' };
  try {
    const records = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      // With `info` each record comes with its line; the library's types know only the plain records.
    }) as unknown as { record: string[]; info: { lines: number } }[];
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
