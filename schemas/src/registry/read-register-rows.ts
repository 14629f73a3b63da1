// One file of the register, cell by cell: header, rows with typed values, and what is wrong in the others.
import { type RegisterProblemCode, type RegisterProblemParams, registerProblems } from './rows/problems.js';
import { type RegisterFileId, type RegisterRow, registerFiles } from './rows/register-files.js';

/** A file as split into cells. `file` is its name; `line` counts from 1 with the header as line 1. */
export interface RegisterFileCells {
  readonly file: string;
  readonly header: readonly string[];
  readonly records: readonly { readonly line: number; readonly cells: readonly string[] }[];
}
/** `line` 1 is the header; a problem there spoils the file only when its severity is `error`. */
export interface RegisterProblem {
  readonly file: string;
  readonly line: number;
  readonly column?: string;
  readonly code: RegisterProblemCode;
  readonly severity: 'error' | 'warning';
  readonly params: RegisterProblemParams;
}
export type Candidate<F extends RegisterFileId> = { line: number; key: string; row: RegisterRow<F> };
export type Report = (problem: Omit<RegisterProblem, 'severity'> & { severity?: 'warning' }) => void;
type ZodProblem = {
  readonly path: readonly PropertyKey[];
  readonly params?: Readonly<Record<string, unknown>> | undefined;
};

const isProblemCode = (code: unknown): code is RegisterProblemCode =>
  typeof code === 'string' && code in registerProblems;

const textParams = (params: Readonly<Record<string, unknown>>): RegisterProblemParams =>
  Object.fromEntries(
    Object.entries(params).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );

/** Our cells put their code in the issue's params; an issue of zod's own can only be a missing required cell. */
const toProblem = (issue: ZodProblem, file: string, line: number) => {
  const column = String(issue.path[0] ?? '');
  const { code, ...params } = { ...issue.params };
  return isProblemCode(code)
    ? { file, line, column, code, params: { column, ...textParams(params) } }
    : { file, line, column, code: 'register.value.required' as const, params: { column } };
};

/** Positions of the file's columns in the header; undefined when a required one is missing. */
const readHeader = (id: RegisterFileId, cells: RegisterFileCells, report: Report) => {
  const header = cells.header.map((name, index) => (index === 0 ? name.replace(/^\uFEFF/, '') : name).trim());
  const at = { file: cells.file, line: 1 };
  const { columns } = registerFiles[id];
  for (const [index, name] of header.entries()) {
    const params = { column: name };
    if (header.indexOf(name) !== index)
      report({ ...at, column: name, code: 'register.column.repeated', params });
    else if (!columns.some((column) => column.name === name))
      report({ ...at, column: name, code: 'register.column.unknown', severity: 'warning', params });
  }
  const missing = columns.filter((column) => column.required && !header.includes(column.name));
  for (const { name } of missing)
    report({ ...at, column: name, code: 'register.column.missing', params: { column: name } });
  const repeated = new Set(header).size !== header.length;
  return missing.length > 0 || repeated
    ? undefined
    : columns.flatMap(({ name }) => (header.includes(name) ? [{ name, index: header.indexOf(name) }] : []));
};

/** The identity of a row inside its file. */
export const registerKey = <F extends RegisterFileId>(id: F, row: RegisterRow<F>): string => {
  const values: Readonly<Record<string, unknown>> = { ...row };
  return registerFiles[id].key.map((column) => String(values[column])).join(' ');
};

export interface RowsRead<F extends RegisterFileId> {
  readonly candidates: Candidate<F>[];
  /** Keys of the rows that could not be read, with their lines. */
  readonly rejected: Map<string, number>;
}

/** Rows between two rests: some milliseconds. */
const AT_ONCE = 100;

/** Reads every row of a file, and rests now and then. */
export function* readingRows<F extends RegisterFileId>(
  id: F,
  cells: RegisterFileCells,
  report: Report,
): Generator<void, RowsRead<F>> {
  const candidates: Candidate<F>[] = [];
  const rejected = new Map<string, number>();
  const columns = readHeader(id, cells, report);
  const [keyColumn] = registerFiles[id].key;
  for (const [place, { line, cells: values }] of (columns ? cells.records : []).entries()) {
    if (place > 0 && place % AT_ONCE === 0) yield;
    const at = { file: cells.file, line };
    const input: Record<string, string> = {};
    for (const { name, index } of columns ?? []) {
      const text = values[index]?.trim();
      if (text) input[name] = text;
    }
    const reject = () => {
      const key = keyColumn && input[keyColumn];
      if (key) rejected.set(key, line);
    };
    if (values.length !== cells.header.length) {
      const params = { found: String(values.length), expected: String(cells.header.length) };
      report({ ...at, code: 'register.row.length', params });
      reject();
      continue;
    }
    const parsed = registerFiles[id].row.safeParse(input);
    if (parsed.success) {
      // The table binds each id to its own schema; TypeScript cannot follow that through a generic index.
      const row = parsed.data as RegisterRow<F>;
      candidates.push({ line, key: registerKey(id, row), row });
    } else {
      for (const issue of parsed.error.issues) report(toProblem(issue as ZodProblem, cells.file, line));
      reject();
    }
  }
  return { candidates, rejected };
}
