import type { Verdict } from './run-case.js';

const columns = (rows: readonly string[][]): string[] => {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => (cells[column] ?? '').length)),
  );
  return rows.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
};

/** The lines of the report; the last one is `N passed, M failed, K skipped`. */
export function table(mode: string, verdicts: readonly Verdict[]): string[] {
  const count = (result: Verdict['result']): number =>
    verdicts.filter((verdict) => verdict.result === result).length;
  return [
    ...columns([
      ['chart', 'mode', 'result', 'reason'],
      ...verdicts.map(({ id, result, reason }) => [id, mode, result, reason]),
    ]),
    '',
    `${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`,
  ];
}
