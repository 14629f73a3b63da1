/**
 * What a person who confirms waits, at rest and while a sensor opens thousands of cases: the product as `oficio
 * serve` starts it, its letters being sent meanwhile.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '../http/connection.js';
import { Latencies } from '../measure/latencies.js';
import { adults } from '../oficio/bench-register.js';
import { expectStatus, postCase, postEvent, signIn, startOficio } from '../oficio/http-client.js';
import { furnish } from '../oficio/installation.js';
import { PROCEDURE } from '../workload/events.js';

/** Between two confirmations: fifty people per second at most. */
const EVERY_MS = 20;
/** Confirmations that are timed at rest. */
const AT_REST = 600;
/** The most that are timed while so many cases are opened: they last longer than the sensor should. */
const during = (bulk: number): number => Math.min(3000, Math.max(200, Math.ceil(bulk / 10)));
const PREPARING = 16;

export interface BulkFigures {
  idleP99: number;
  bulkP99: number;
  /** Confirmations that the second percentile rests on. */
  timed: number;
  opened: number;
  seconds: number;
}

async function prepare(port: number, signedIn: string, count: number): Promise<string[]> {
  const ready: string[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    const connection = await Connection.open(port);
    while (next < count) {
      const n = next;
      next += 1;
      const person = `bulk-p${String(n).padStart(6, '0')}`;
      const caseId = await postCase(connection, signedIn, person, `prepare-${n}`);
      await postEvent(connection, signedIn, caseId, 1);
      ready.push(caseId);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: PREPARING }, lane));
  return ready;
}

/** Confirms one case after another until there are no more or `over` says so; the latencies of each. */
async function confirm(
  connection: Connection,
  signedIn: string,
  cases: readonly string[],
  over: () => boolean,
): Promise<Latencies> {
  const latencies = new Latencies();
  for (const caseId of cases) {
    if (over()) break;
    const began = performance.now();
    await postEvent(connection, signedIn, caseId, 2);
    latencies.add(performance.now() - began);
    await pause(EVERY_MS);
  }
  return latencies;
}

/** Times confirmations at rest and while a sensor opens `bulk` cases. */
export async function measureBulk(
  folder: string,
  bulk: number,
  tell: (line: string) => void,
): Promise<BulkFigures> {
  const prepared = AT_REST + during(bulk);
  // The sensor leaves out whoever has an open case: those prepared come on top.
  await furnish(folder, adults(bulk + prepared));
  const server = await startOficio(folder, 'whole');
  try {
    const { port } = server.hello;
    const counter = await Connection.open(port);
    const signedIn = await signIn(counter);
    tell(`preparing ${prepared} cases to confirm`);
    const ready = await prepare(port, signedIn, prepared);
    const person = await Connection.open(port);
    const idle = await confirm(person, signedIn, ready.slice(0, AT_REST), () => false);
    tell(`a sensor opens ${bulk} cases`);
    let over = false;
    const began = performance.now();
    const office = await Connection.open(port);
    const run = office.request('POST', `/api/sensors/${PROCEDURE}/everybody/run`, signedIn).finally(() => {
      over = true;
    });
    const busy = await confirm(person, signedIn, ready.slice(AT_REST), () => over);
    const { opened } = JSON.parse(expectStatus(await run, 200).body) as { opened: string[] };
    const seconds = (performance.now() - began) / 1000;
    for (const connection of [counter, person, office]) connection.close();
    if (opened.length !== bulk)
      throw new Error(`The sensor opened ${opened.length} cases instead of ${bulk}.`);
    return {
      idleP99: idle.percentile(0.99),
      bulkP99: busy.percentile(0.99),
      timed: busy.count,
      opened: opened.length,
      seconds,
    };
  } finally {
    await server.stop();
  }
}
