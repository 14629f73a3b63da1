// From rows back to the cells and the text of a register file: the inverse of reading.
import { type RegisterFileId, type RegisterRow, registerFiles } from './rows/register-files.js';

const toCell = (value: unknown): string => {
  if (value === undefined) return '';
  return Array.isArray(value) ? value.join('|') : String(value);
};

/** The cells of a row, in the order of the file's columns. */
export const registerCells = <F extends RegisterFileId>(id: F, row: RegisterRow<F>): string[] => {
  const values: Readonly<Record<string, unknown>> = { ...row };
  return registerFiles[id].columns.map(({ name }) => toCell(values[name]));
};

const quote = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A whole file as CSV text (RFC 4180, comma, line feed, header first). */
export const registerCsv = <F extends RegisterFileId>(id: F, rows: readonly RegisterRow<F>[]): string => {
  const header = registerFiles[id].columns.map(({ name }) => name);
  return `${[header, ...rows.map((row) => registerCells(id, row))].map((cells) => cells.map(quote).join(',')).join('\n')}\n`;
};
