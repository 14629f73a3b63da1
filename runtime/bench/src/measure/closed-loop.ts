/**
 * C cases in flight, each sending its next event only after the acknowledgement of the one before. The latency
 * of a step is what its sender waits for.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { STEPS } from '../workload/events.js';
import { Latencies } from './latencies.js';
import type { Subject } from './subject.js';

/** The unrelated request is sent this often: enough for a percentile, too little to be a load. */
const PROBE_EVERY_MS = 10;

export interface LoopOptions {
  concurrency: number;
  /** Not counted: the first seconds compile the code and fill the caches. */
  warmUpMs: number;
  measuredMs: number;
}

export interface LoopResult {
  /** Durable steps acknowledged per second of the measured time. */
  eventsPerSecond: number;
  /** Latency of a step, in milliseconds. */
  p50: number;
  p99: number;
  /** Steps that the percentiles rest on. */
  measured: number;
  /** Latency of the unrelated request, where the subject has one. */
  probeP99?: number;
  /** Cases carried to their end, those of the warm-up too. */
  cases: number;
}

/** Runs for the given time and lets every case reach its end, so that whole cases lie on disk. */
export async function closedLoop(subject: Subject, options: LoopOptions): Promise<LoopResult> {
  const from = performance.now() + options.warmUpMs;
  const until = from + options.measuredMs;
  const latencies = new Latencies();
  const probes = new Latencies();
  let cases = 0;

  const timed = async <Value>(into: Latencies, work: () => Promise<Value>): Promise<Value> => {
    const began = performance.now();
    const value = await work();
    const ended = performance.now();
    if (ended >= from && ended < until) into.add(ended - began);
    return value;
  };

  const lane = async (_: unknown, number: number): Promise<void> => {
    while (performance.now() < until) {
      const n = cases;
      cases += 1;
      const handle = await timed(latencies, () => subject.open(n, number));
      for (let step = 1; step < STEPS; step += 1)
        await timed(latencies, () => subject.send(handle, step, number));
    }
  };

  const { probe } = subject;
  const probing = async (): Promise<void> => {
    while (probe && performance.now() < until) {
      await timed(probes, () => probe());
      await pause(PROBE_EVERY_MS);
    }
  };

  await Promise.all([...Array.from({ length: options.concurrency }, lane), probing()]);
  return {
    eventsPerSecond: (latencies.count * 1000) / options.measuredMs,
    p50: latencies.percentile(0.5),
    p99: latencies.percentile(0.99),
    measured: latencies.count,
    cases,
    ...(probes.count > 0 && { probeP99: probes.percentile(0.99) }),
  };
}
