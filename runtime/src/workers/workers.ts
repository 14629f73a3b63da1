/** The workers of every town as one tick, and the loop that calls it. */
import { termAlerts } from '../calendar/raise-term-alerts.js';
import { recomputeOpenTerms } from '../calendar/recompute-open-terms.js';
import type { Deps } from '../deps.js';
import { fireDueTimers } from './fire-due-timers.js';
import { oldAnswers } from './forget-old-answers.js';
import { Ending } from './pace.js';
import { relayOutbox } from './relay-outbox.js';
import { sensorSchedule } from './run-sensors.js';
import { tellDueNotifications } from './tell-due-notifications.js';

/** The longest sleep: a lost wake-up, or a change of another process, is seen within it. */
const LONGEST_SLEEP_MS = 15_000;
/** A town gets this many rounds before the next one, so that none starves the others. */
const ROUNDS = 20;

export interface Workers {
  /** Does everything that is due now, in every town. Resolves when nothing more can be done now. */
  tick(): Promise<void>;
  /** The instant (epoch milliseconds) at which there will be something to do; undefined if nothing waits. */
  nextAt(): Promise<number | undefined>;
}

export function workers(deps: Deps): Workers {
  const sensors = sensorSchedule(deps);
  const alerts = termAlerts(deps);
  const answers = oldAnswers(deps);

  /** True when something was done and there may be more. */
  const round = async (entity: string): Promise<boolean> => {
    // Before any timer: one that is due by the old calendar may not be by the new one.
    const recount = await recomputeOpenTerms(deps, entity);
    if (recount.pending) return true;
    const notices = await tellDueNotifications(deps, entity);
    const timers = await fireDueTimers(deps, entity);
    await alerts.tick(entity);
    const { ran } = await sensors.tick(entity);
    const letters = await relayOutbox(deps, entity);
    if (notices.claimed + timers.claimed + ran + letters.claimed > 0) return true;
    // Only now: what was left half done before a long pause has been done again, and found its answers.
    return (await answers.tick(entity)).pending;
  };

  const towns = async (): Promise<string[]> => (await deps.store.towns.list()).map((town) => town.entity);

  const drain = async (): Promise<void> => {
    let busy = await towns();
    while (busy.length > 0) {
      const still: string[] = [];
      for (const entity of busy) {
        let more = true;
        for (let count = 0; more && count < ROUNDS; count += 1) more = await round(entity);
        if (more) still.push(entity);
      }
      busy = still;
    }
  };

  // One at a time: the loop and whoever moves the clock do not work at the same instant twice.
  let last: Promise<void> = Promise.resolve();

  return {
    tick() {
      last = last.then(drain, drain);
      return last;
    },

    async nextAt() {
      const instants: number[] = [];
      for (const entity of await towns()) {
        const { timers, notifications, outbox } = deps.store;
        const next = await Promise.all([
          timers.nextDueAt(entity),
          notifications.nextDueAt(entity),
          outbox.nextAt(entity),
          sensors.nextAt(entity),
          alerts.nextAt(entity),
        ]);
        instants.push(...next.filter((at) => at !== undefined));
      }
      return instants.length === 0 ? undefined : Math.min(...instants);
    },
  };
}

export interface WorkerLoop {
  /** Looks now instead of at the end of the sleep. */
  wake(): void;
  /** Lets the pieces that were begun finish, and begins none. Resolves when nothing runs. */
  stop(): Promise<void>;
}

/** Calls `tick` until it is stopped, sleeping until the next instant at which there is something to do. */
export function startLoop(deps: Deps, { tick, nextAt }: Workers): WorkerLoop {
  let stopped = false;
  let wakeUp: () => void = () => undefined;
  let woken = false;

  const sleep = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      if (woken || stopped) {
        resolve();
        return;
      }
      const timeout = setTimeout(resolve, milliseconds);
      wakeUp = () => {
        clearTimeout(timeout);
        resolve();
      };
    });

  const pause = async (): Promise<number> => {
    const next = await nextAt();
    if (next === undefined || deps.clock.simulated) return LONGEST_SLEEP_MS;
    return Math.min(LONGEST_SLEEP_MS, Math.max(50, next - deps.clock.now()));
  };

  const run = async (): Promise<void> => {
    while (!stopped) {
      woken = false;
      let wait = LONGEST_SLEEP_MS;
      try {
        await tick();
        wait = await pause();
      } catch (error) {
        if (!(error instanceof Ending)) deps.log.error({ err: error }, 'the workers failed; they try again');
      }
      await sleep(wait);
    }
  };

  const running = run();
  return {
    wake() {
      woken = true;
      wakeUp();
    },
    async stop() {
      stopped = true;
      deps.pace.end();
      wakeUp();
      await running;
    },
  };
}
