/**
 * Penalty timers of sixty natural days, replayed from a log through the engine over a SQLite file. Between every two
 * moments the process is gone: the store is closed and another engine opens the file, or, in the slow variant, a real
 * process is killed. The log's rule knows no roll-over: its day is our un-rolled last day, and ours is the first
 * working day from it (Ley 39/2015 art. 30.5).
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dueInstant } from '@oficio/schemas/deadlines';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localInstant } from '../clock/local-instant.js';
import { openStore } from '../open-store.js';
import type { Store } from '../ports/index.js';
import { finesOf, furnishFines, type LoggedFine, notifyFine, payFine } from './fixtures/fines.js';
import { countingIds, DAY, TOWN, testEngine } from './fixtures/test-engine.js';

const ZONE = 'Europe/Madrid';
const shipped = createRequire(import.meta.url).resolve('@oficio/samples/event-logs/road-fines.xes');
const given = process.env.OFICIO_FINES_LOG;
const child = fileURLToPath(new URL('../../dist/cases/fixtures/fines-process.js', import.meta.url));

type Move = 'notify' | 'pay' | 'tick';
/** One moment of the replay: another process each time. @returns what it said. */
type Process = (folder: string, at: number, move: Move, subject?: string) => Promise<string>;

async function opened<T>(folder: string, use: (store: Store) => Promise<T>): Promise<T> {
  const { store, db } = openStore({ dataFolder: folder, mode: 'test' });
  try {
    return await use(store);
  } finally {
    db.$client.close();
  }
}

const reopened: Process = (folder, at, move, subject = '') =>
  opened(folder, async (store) => {
    const { deps, work } = testEngine(store, { at, ids: countingIds(`${move}${at}${subject}`) });
    await furnishFines(deps);
    if (move === 'notify') return notifyFine(deps, subject);
    if (move === 'pay') return String(await payFine(deps, subject));
    await work.tick();
    return 'ticked';
  });

const killed: Process = (folder, at, move, subject = '') =>
  new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [child, folder, String(at), move, subject], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    running.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('\n')) running.kill('SIGKILL');
    });
    running.once('exit', (_code, signal) =>
      signal === 'SIGKILL' ? resolve(said.trim()) : reject(new Error(`the process stopped: ${said}`)),
    );
  });

function nineOClock(date: string): number {
  const instant = localInstant(`${date}T09:00`, ZONE);
  if (instant === undefined) throw new RangeError(`${date} is not a date`);
  return instant;
}

interface Replayed {
  /** Fines with a penalty whose un-rolled last day is the log's day of the penalty. */
  right: number;
  /** Penalties that fired before their last day was over, twice, or not at all. */
  wrong: string[];
  /** Payments before day 60 after which nothing fired. */
  cancelled: number;
}

/** Notifies and pays as the log does, and asks for due timers one second before each falls and when it does. */
async function replay(folder: string, fines: readonly LoggedFine[], run: Process): Promise<Replayed> {
  const ids = new Map<string, string>();
  const moments = fines.flatMap(({ id, notifiedOn, paidOn }) => [
    { at: nineOClock(notifiedOn), move: 'notify' as Move, id },
    ...(paidOn === undefined ? [] : [{ at: nineOClock(paidOn), move: 'pay' as Move, id }]),
  ]);
  const result: Replayed = { right: 0, wrong: [], cancelled: 0 };
  const queue = moments.sort((one, other) => one.at - other.at);
  const inForce = new Map<string, number>();
  const fireAll = async (until: number) => {
    const instants = [...new Set(inForce.values())].filter((dueAt) => dueAt <= until);
    for (const dueAt of instants.sort((one, other) => one - other)) {
      const due = [...inForce].flatMap(([id, at]) => (at === dueAt ? [id] : []));
      await run(folder, dueAt - 1000, 'tick');
      for (const id of due) {
        const early = await opened(folder, (store) => store.cases.load(TOWN, ids.get(id) ?? ''));
        if (early?.case.endedAt !== null) result.wrong.push(`${id} fired early`);
        inForce.delete(id);
      }
      await run(folder, dueAt, 'tick');
    }
  };
  for (const { at, move, id } of queue) {
    await fireAll(at);
    if (move === 'notify') {
      const caseId = await run(folder, at, 'notify', id);
      ids.set(id, caseId);
      const clocks = await opened(folder, (store) => store.cases.clocks(TOWN, caseId));
      const dueAt = clocks.find(({ deadline }) => deadline === 'penalty')?.dueAt;
      if (dueAt !== undefined) inForce.set(id, dueAt);
    } else {
      expect(await run(folder, at, 'pay', ids.get(id)), `${id} is paid in time`).toBe('true');
      inForce.delete(id);
    }
  }
  await fireAll(Number.POSITIVE_INFINITY);
  await run(folder, nineOClock('2031-01-01'), 'tick');
  await opened(folder, async (store) => {
    for (const { id, penaltyOn } of fines) {
      const caseId = ids.get(id) ?? '';
      const journal = await store.cases.journal(TOWN, caseId);
      const clock = (await store.cases.clocks(TOWN, caseId)).find(({ deadline }) => deadline === 'penalty');
      expect(await store.cases.brokenLink(TOWN, caseId), id).toBeUndefined();
      const fired = journal.filter(({ transitions }) => transitions.includes('penalise'));
      if (penaltyOn === undefined) {
        if (fired.length === 0 && clock?.status === 'cancelled') result.cancelled += 1;
        else result.wrong.push(`${id} fired although it was paid`);
        continue;
      }
      const [row] = fired;
      const on = clock?.due === undefined ? 0 : dueInstant(clock.due, ZONE);
      if (fired.length !== 1 || row?.at !== on) result.wrong.push(`${id} fired ${fired.length} times`);
      else if (clock?.unrolled === penaltyOn) result.right += 1;
      else result.wrong.push(`${id}: ${clock?.unrolled} and not ${penaltyOn}`);
    }
  });
  return result;
}

/** The penalised fines of a log once more, paid on the day before the sixtieth. */
const paidInTime = (fines: readonly LoggedFine[]): LoggedFine[] =>
  fines.flatMap(({ id, notifiedOn, penaltyOn }) =>
    penaltyOn === undefined
      ? []
      : [
          {
            id: `${id} paid`,
            notifiedOn,
            paidOn: new Date(Date.parse(`${penaltyOn}T00:00:00Z`) - DAY).toISOString().slice(0, 10),
          },
        ],
  );

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'oficio-fines-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('penalty timers of sixty natural days', () => {
  const fines = finesOf(readFileSync(shipped, 'utf8'));

  it('fall on the day of the invented log, with the process gone between every two moments', async () => {
    expect(await replay(folder, fines, reopened)).toEqual({ right: 5, wrong: [], cancelled: 2 });
  });

  it('survive a process killed between every two moments', async () => {
    const some = fines.filter(({ id }) => ['F3', 'F6'].includes(id));
    expect(await replay(folder, some, killed)).toEqual({ right: 1, wrong: [], cancelled: 1 });
  });

  it('are called off by a payment on day 59', async () => {
    expect(await replay(folder, paidInTime(fines), reopened)).toEqual({ right: 0, wrong: [], cancelled: 5 });
  });
});

// The published log may not ship with us: see samples/event-logs/README.md.
describe.skipIf(given === undefined || !existsSync(given))('the published log of OFICIO_FINES_LOG', () => {
  const fines = () => finesOf(readFileSync(given ?? '', 'utf8'));

  it('gives its 57 penalties their day', async () => {
    expect(await replay(folder, fines(), reopened)).toEqual({ right: 57, wrong: [], cancelled: 0 });
  });

  it('has none of them when each is paid on day 59', async () => {
    expect(await replay(folder, paidInTime(fines()), reopened)).toEqual({
      right: 0,
      wrong: [],
      cancelled: 57,
    });
  });

  it.skipIf(process.env.OFICIO_SLOW === undefined)(
    'gives them their day when each process is killed',
    async () => {
      expect(await replay(folder, fines(), killed)).toEqual({ right: 57, wrong: [], cancelled: 0 });
    },
    1_200_000,
  );
});
