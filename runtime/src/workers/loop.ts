/** Visits each town when something is due there, or has just happened, until it is stopped. */
import { setImmediate } from 'node:timers/promises';
import type { Deps } from '../deps.js';
import { Ending } from './pace.js';
import type { Visit, Workers } from './workers.js';

/** Each town is visited this often all the same: a change of another process is seen within it. */
const LONGEST_WAIT_MS = 15_000;
/** What stays due after a visit waits for somebody else. */
const SHORTEST_WAIT_MS = 50;

export interface WorkerLoop {
  /** Something happened in a town: it is visited as soon as those whose turn came before. */
  wake(entity: string): void;
  /** Lets the pieces that were begun finish, and begins none. Resolves when nothing runs. */
  stop(): Promise<void>;
}

type LoopDeps = Pick<Deps, 'clock' | 'log' | 'pace'>;

export function startLoop(
  { clock, log, pace }: LoopDeps,
  { towns, visit }: Pick<Workers, 'towns' | 'visit'>,
): WorkerLoop {
  /** When each town is visited next, by a clock that only goes forward. */
  const agenda = new Map<string, number>();
  let askedTowns = Number.NEGATIVE_INFINITY;
  let stopped = false;
  let wakeUp: () => void = () => undefined;

  const waitAfter = ({ more, nextAt }: Visit): number => {
    if (more) return 0;
    // Whoever moves a simulated clock has what falls due done.
    if (nextAt === undefined || clock.simulated) return LONGEST_WAIT_MS;
    return Math.min(LONGEST_WAIT_MS, Math.max(SHORTEST_WAIT_MS, nextAt - clock.now()));
  };

  const put = (entity: string, at: number): void => {
    agenda.set(entity, Math.min(at, agenda.get(entity) ?? at));
  };

  const work = async (entity: string): Promise<void> => {
    // From now on a word about it is about something later.
    agenda.delete(entity);
    const visited = await visit(entity);
    put(entity, performance.now() + waitAfter(visited));
  };

  /** Towns that another process has added are found too. */
  const meetTowns = async (): Promise<void> => {
    askedTowns = performance.now();
    for (const entity of await towns()) if (!agenda.has(entity)) agenda.set(entity, askedTowns);
  };

  const first = (): [entity: string | undefined, at: number] => {
    let [found, earliest] = [undefined as string | undefined, askedTowns + LONGEST_WAIT_MS];
    for (const [entity, at] of agenda) if (at < earliest) [found, earliest] = [entity, at];
    return [found, earliest];
  };

  const sleep = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timeout = setTimeout(resolve, milliseconds);
      wakeUp = () => {
        clearTimeout(timeout);
        resolve();
      };
    });

  const step = async (): Promise<void> => {
    const [entity, at] = first();
    const wait = at - performance.now();
    if (wait > 0) return sleep(wait);
    await (entity === undefined ? meetTowns() : work(entity));
    // Whoever waits for an answer goes between two towns.
    await setImmediate();
  };

  const run = async (): Promise<void> => {
    while (!stopped)
      try {
        await step();
      } catch (error) {
        if (error instanceof Ending) continue;
        log.error({ err: error }, 'the workers failed; they try again');
        await sleep(LONGEST_WAIT_MS);
      }
  };

  const running = run();
  return {
    wake(entity) {
      // In its turn: a town in which things happen all the time is in nobody's way.
      put(entity, performance.now());
      wakeUp();
    },
    async stop() {
      stopped = true;
      pace.end();
      wakeUp();
      await running;
    },
  };
}
