// The check of an imported register: from cells to rows, keeping the good ones and reporting the others.
// Splitting CSV text into cells is the caller's.

import { type RegisterProblemCode, type RegisterProblemParams, registerProblems } from './rows/problems.js';
import {
  type RegisterFileId,
  type RegisterRow,
  type RegisterRows,
  registerFileOrder,
  registerFiles,
} from './rows/register-files.js';

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
export interface RegisterReading {
  readonly rows: RegisterRows;
  readonly problems: readonly RegisterProblem[];
  readonly counts: { readonly [F in RegisterFileId]: { readonly read: number; readonly kept: number } };
}
/** Keys that the store already holds, so that one file can be imported alone. */
export type KnownKeys = { readonly [F in RegisterFileId]?: ReadonlySet<string> };

type Candidate<F extends RegisterFileId> = { line: number; key: string; row: RegisterRow<F> };
type Report = (problem: Omit<RegisterProblem, 'severity'> & { severity?: 'warning' }) => void;
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

const readRows = <F extends RegisterFileId>(id: F, cells: RegisterFileCells, report: Report) => {
  const candidates: Candidate<F>[] = [];
  const rejected = new Map<string, number>();
  const columns = readHeader(id, cells, report);
  const [keyColumn] = registerFiles[id].key;
  for (const { line, cells: values } of columns ? cells.records : []) {
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
};

/** Keeps the first row of each value; the following ones are reported with the line of the first. */
const withoutRepeated = <F extends RegisterFileId>(
  rows: readonly Candidate<F>[],
  fieldOf: (candidate: Candidate<F>) => string | undefined,
  repeated: (candidate: Candidate<F>, value: string, firstLine: number) => void,
): Candidate<F>[] => {
  const first = new Map<string, number>();
  return rows.filter((candidate) => {
    const value = fieldOf(candidate);
    if (value === undefined) return true;
    const line = first.get(value);
    if (line === undefined) first.set(value, candidate.line);
    else repeated(candidate, value, line);
    return line === undefined;
  });
};

/**
 * Reads the files of a register. Good rows are kept, each bad one is reported with line, column, code and
 * parameters (`registerProblemText` words it). References are checked across the files and `known`; a row
 * that refers to a rejected row is rejected too, with the line to mend first. Never throws on bad input.
 */
export const readRegister = (files: readonly RegisterFileCells[], known: KnownKeys = {}): RegisterReading => {
  const problems: RegisterProblem[] = [];
  const report: Report = (problem) => problems.push({ severity: 'error', ...problem });
  const given = new Map<RegisterFileId, RegisterFileCells>();
  for (const cells of files) {
    const id = registerFileOrder.find((candidate) => registerFiles[candidate].fileName === cells.file);
    const choices = registerFileOrder.map((candidate) => registerFiles[candidate].fileName).join(', ');
    const params = { file: cells.file, choices };
    if (!id) report({ file: cells.file, line: 1, code: 'register.file.unknown', params });
    else if (given.has(id)) report({ file: cells.file, line: 1, code: 'register.file.repeated', params });
    else given.set(id, cells);
  }

  const keys = new Map<RegisterFileId, Set<string>>();
  const rejectedLines = new Map<RegisterFileId, Map<string, number>>();
  const isKnown = (id: RegisterFileId, key: string) => keys.get(id)?.has(key) || known[id]?.has(key) || false;

  const read = <F extends RegisterFileId>(id: F): { rows: RegisterRow<F>[]; read: number } => {
    const cells = given.get(id);
    if (!cells) return { rows: [], read: 0 };
    const { file } = cells;
    const { candidates, rejected } = readRows(id, cells, report);
    let kept = withoutRepeated(
      candidates,
      ({ key }) => key,
      ({ line }, value, firstLine) =>
        report({
          file,
          line,
          code: 'register.key.duplicate',
          params: { value, firstLine: String(firstLine) },
        }),
    );
    kept = withoutRepeated(
      kept,
      ({ row }) => ('nif' in row ? row.nif : undefined),
      ({ line, key }, _, firstLine) => {
        const params = { firstLine: String(firstLine) };
        report({ file, line, column: 'nif', code: 'register.nif.duplicate', params });
        rejected.set(key, line);
      },
    );
    keys.set(id, new Set(kept.map(({ key }) => key)));
    rejectedLines.set(id, rejected);

    // A file may refer to itself (guardians), so rejecting one row can orphan another: repeat until nothing moves.
    for (let before = -1; before !== kept.length; ) {
      before = kept.length;
      kept = kept.filter(({ line, key, row }) => {
        const values: Readonly<Record<string, unknown>> = { ...row };
        let sound = true;
        for (const { column, file: target } of registerFiles[id].references) {
          for (const value of [values[column]].flat()) {
            if (typeof value !== 'string' || isKnown(target, value)) continue;
            const targetLine = rejectedLines.get(target)?.get(value);
            report({
              file,
              line,
              column,
              code: targetLine === undefined ? 'register.reference.unknown' : 'register.reference.rejected',
              params: {
                column,
                value,
                target: registerFiles[target].fileName,
                targetLine: String(targetLine ?? ''),
              },
            });
            sound = false;
          }
        }
        if (!sound) {
          keys.get(id)?.delete(key);
          rejected.set(key, line);
        }
        return sound;
      });
    }
    return { rows: kept.map(({ row }) => row), read: cells.records.length };
  };

  const addresses = read('addresses');
  const households = read('households');
  const people = read('people');
  const titles = read('titles');
  const properties = read('properties');
  const discounts = read('discounts');
  const deaths = read('deaths');
  const count = (file: { rows: readonly unknown[]; read: number }) => ({
    read: file.read,
    kept: file.rows.length,
  });
  return {
    rows: {
      addresses: addresses.rows,
      households: households.rows,
      people: people.rows,
      titles: titles.rows,
      properties: properties.rows,
      discounts: discounts.rows,
      deaths: deaths.rows,
    },
    problems: problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line),
    counts: {
      addresses: count(addresses),
      households: count(households),
      people: count(people),
      titles: count(titles),
      properties: count(properties),
      discounts: count(discounts),
      deaths: count(deaths),
    },
  };
};
