/** One chart from its text to a line of the table. */
import { createHash } from 'node:crypto';
import type { ConformanceCase } from './conformance-case.js';
import { type ConvertedChart, convertChart } from './convert-chart.js';
import { playScript, type RunningCase } from './play-script.js';
import { RefusedConstruct } from './refused-construct.js';

export interface Verdict {
  id: string;
  result: 'passed' | 'failed' | 'skipped';
  /** Why it was skipped or failed; what it did, when it passed. */
  reason: string;
}

export type OpenCase = (chart: ConvertedChart) => RunningCase | Promise<RunningCase>;

/** The id of the procedure that a test becomes: readable, and its own however long the path is. */
const procedureId = (id: string): string => {
  const readable = id.replaceAll(/[^A-Za-z0-9_-]/g, '-').slice(-45);
  return `scxml-${readable}-${createHash('sha256').update(id).digest('hex').slice(0, 8)}`;
};

/** The procedure of a test. Throws `RefusedConstruct` for what our language does not say. */
export const convertCase = ({ id, source, script: { events } }: ConformanceCase): ConvertedChart =>
  convertChart(procedureId(id), source, {
    events: events.map(({ event }) => event.name),
    waits: events.map(({ after }) => after),
  });

/** Converts a test, plays its script and judges it. A chart that breaks something is a failure of that chart. */
export async function runCase(test: ConformanceCase, open: OpenCase): Promise<Verdict> {
  const { id, script } = test;
  try {
    const chart = convertCase(test);
    const difference = await playScript(await open(chart), chart, script);
    if (difference !== undefined) return { id, result: 'failed', reason: difference };
    const count = script.events.length;
    return { id, result: 'passed', reason: count === 1 ? '1 event' : `${count} events` };
  } catch (error) {
    if (error instanceof RefusedConstruct) return { id, result: 'skipped', reason: error.message };
    return { id, result: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
