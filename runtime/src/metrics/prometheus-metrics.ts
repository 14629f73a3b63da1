/** The figures of this process, in the format that Prometheus reads. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, type Registry } from 'prom-client';
import type { Metrics } from '../ports/index.js';

/** Seconds: from a cached read to a request that somebody gives up on. */
const LATENCY = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Seconds: a deadline is late by the sleep of the workers, or by an outage of days. */
const LAG = [1, 5, 15, 60, 300, 3_600, 86_400, 604_800];
const WRITES = [1, 2, 4, 8, 16, 32, 64, 128, 256];

/** Adds the runtime's own figures to a registry. */
export function prometheusMetrics(register: Registry): Metrics {
  const registers = [register];
  const requests = new Histogram({
    name: 'oficio_http_request_seconds',
    help: 'Time to answer a request.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: LATENCY,
    registers,
  });
  const commands = new Counter({
    name: 'oficio_commands_total',
    help: 'Commands given to the engine, by event and outcome.',
    labelNames: ['event', 'outcome'] as const,
    registers,
  });
  const commandSeconds = new Histogram({
    name: 'oficio_command_seconds',
    help: 'Time until a command was on disk, or refused.',
    labelNames: ['event'] as const,
    buckets: LATENCY,
    registers,
  });
  const timerLag = new Histogram({
    name: 'oficio_timer_lag_seconds',
    help: 'How long after its due instant a deadline fired.',
    buckets: LAG,
    registers,
  });
  const effects = new Counter({
    name: 'oficio_effects_total',
    help: 'Messages of the outbox tried, by kind and result.',
    labelNames: ['kind', 'status'] as const,
    registers,
  });
  const failures = new Counter({
    name: 'oficio_work_failed_total',
    help: 'Work of a town that failed and is tried again, by kind: the log says why.',
    labelNames: ['work'] as const,
    registers,
  });
  const commits = new Histogram({
    name: 'oficio_commit_seconds',
    help: 'Time of a transaction, its flush to disk included. The count is the number of flushes.',
    buckets: LATENCY,
    registers,
  });
  const commitWrites = new Histogram({
    name: 'oficio_commit_writes',
    help: 'Writes that shared a transaction.',
    buckets: WRITES,
    registers,
  });
  const queue = new Gauge({
    name: 'oficio_commit_queue_depth',
    help: 'Writes that wait for the next transaction.',
    registers,
  });
  return {
    request: ({ method, route, status, seconds }) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    command({ event, outcome, seconds }) {
      commands.inc({ event, outcome });
      commandSeconds.observe({ event }, seconds);
    },
    timerFired: (lagSeconds) => timerLag.observe(lagSeconds),
    effect: (labels) => effects.inc(labels),
    workFailed: (work) => failures.inc({ work }),
    commit({ writes, seconds }) {
      commits.observe(seconds);
      commitWrites.observe(writes);
    },
    queued: (writes) => queue.set(writes),
  };
}

/** Adds the figures of the process itself: memory, event loop, open files. */
export function processMetrics(register: Registry): void {
  collectDefaultMetrics({ register });
}
