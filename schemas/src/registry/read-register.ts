// The check of an imported register: from cells to rows, keeping the good ones and reporting the others.
// Splitting CSV text into cells is the caller's.
import {
  type Candidate,
  type RegisterFileCells,
  type RegisterProblem,
  type Report,
  readingRows,
} from './read-register-rows.js';
import {
  type RegisterFileId,
  type RegisterRow,
  type RegisterRows,
  registerFileOrder,
  registerFiles,
} from './rows/register-files.js';

export interface RegisterReading {
  readonly rows: RegisterRows;
  readonly problems: readonly RegisterProblem[];
  readonly counts: { readonly [F in RegisterFileId]: { readonly read: number; readonly kept: number } };
}
/** Keys that the store already holds, so that one file can be imported alone. */
export type KnownKeys = { readonly [F in RegisterFileId]?: ReadonlySet<string> };

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
 * Reads the files of a register, and rests now and then: whoever has others to serve serves them meanwhile. Good rows
 * are kept, each bad one is reported with line, column, code and parameters (`registerProblemText` words it).
 * References are checked across the files and `known`; a row that refers to a rejected row is rejected too, with the
 * line to mend first. Never throws on bad input.
 */
export function* readingRegister(
  files: readonly RegisterFileCells[],
  known: KnownKeys = {},
): Generator<void, RegisterReading> {
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

  function* read<F extends RegisterFileId>(id: F): Generator<void, { rows: RegisterRow<F>[]; read: number }> {
    const cells = given.get(id);
    if (!cells) return { rows: [], read: 0 };
    const { file } = cells;
    const { candidates, rejected } = yield* readingRows(id, cells, report);
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
      yield;
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
  }

  const addresses = yield* read('addresses');
  const households = yield* read('households');
  const people = yield* read('people');
  const titles = yield* read('titles');
  const properties = yield* read('properties');
  const discounts = yield* read('discounts');
  const deaths = yield* read('deaths');
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
}
