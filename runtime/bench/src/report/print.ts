import type { SubjectSpec } from '../command/parts.js';
import type { BulkFigures } from '../long/bulk.js';
import type { Alternation, Plan } from '../measure/alternate.js';
import { median } from '../measure/median.js';
import { type Bar, holds } from './bars.js';
import { medianOf } from './figures.js';
import type { Machine } from './machine.js';
import { table } from './table.js';

const rounded = (value: number | undefined, digits: number): string =>
  value === undefined || Number.isNaN(value) ? '–' : value.toFixed(digits);

function subjectRow({ runs }: Alternation, { id, name }: SubjectSpec, concurrency: number): string[] {
  const place = { subject: id, concurrency };
  return [
    name,
    String(concurrency),
    rounded(medianOf(runs, place, 'eventsPerSecond'), 0),
    rounded(medianOf(runs, place, 'p50'), 2),
    rounded(medianOf(runs, place, 'p99'), 2),
    rounded(medianOf(runs, place, 'probeP99'), 2),
    rounded(medianOf(runs, place, 'bytesPerCase'), 0),
    rounded(medianOf(runs, place, 'memoryMb'), 0),
  ];
}

const calibrationLine = (calibrations: number[]): string =>
  `calibration: ${rounded(median(calibrations), 0)} appends of 4 KiB flushed per second, the median of one before ` +
  `each run (${Math.min(...calibrations)} to ${Math.max(...calibrations)})`;

function bulkLine({ idleP99, bulkP99, timed, opened, seconds }: BulkFigures): string {
  return (
    `bulk: ${opened} cases opened in ${rounded(seconds, 1)} s; a confirmation's p99 was ${rounded(idleP99, 1)} ms at ` +
    `rest and ${rounded(bulkP99, 1)} ms meanwhile (of ${timed})`
  );
}

const verdict = { true: 'yes', false: 'NO', undefined: 'not measured' } as const;

function barRow(bar: Bar): string[] {
  const sign = bar.kind === 'least' ? '≥' : '≤';
  const asked = (value: number): string => `${sign} ${value}`;
  return [bar.figure, asked(bar.bar), asked(bar.aim), rounded(bar.measured, 2), verdict[`${holds(bar)}`]];
}

/** The whole report as text: machine, calibration, medians, bars, and what was left out. */
export function reportText(
  machine: Machine,
  plans: readonly Plan[],
  result: Alternation,
  bulk: BulkFigures | undefined,
  bars: readonly Bar[],
): string {
  const { runs, left } = result;
  const calibrations = runs.map(({ calibration }) => Math.round(calibration));
  const { processor, cores, memoryGb, platform, node, sqlite } = machine;
  const lines = [
    `${processor}, ${cores} cores, ${memoryGb} GB, ${platform}, Node ${node}, SQLite ${sqlite}`,
    ...(runs.length === 0 ? [] : [calibrationLine(calibrations)]),
    '',
  ];
  if (plans.length > 0)
    lines.push(
      table(
        ['medians', 'C', 'events/s', 'p50 ms', 'p99 ms', 'GET p99 ms', 'bytes/case', 'MB'],
        plans.map(({ subject, concurrency }) => subjectRow(result, subject, concurrency)),
      ),
      '',
    );
  if (bulk) lines.push(bulkLine(bulk), '');
  lines.push(table(['bar', 'must', 'aim', 'measured', 'holds'], bars.map(barRow)));
  for (const [id, reason] of Object.entries(left))
    lines.push('', `${id} was not measured: ${reason.split('\n')[0]}`);
  return lines.join('\n');
}
