/** The workers of every town, each town apart: what fails in one keeps neither the others nor its other work. */
import type { Deps } from '../deps.js';
import { chores } from './chores.js';
import { expiredAccess } from './forget-expired.js';
import { oldAnswers } from './forget-old-answers.js';
import { Ending } from './pace.js';

/** A town gets this many rounds before the next one, so that none starves the others. */
const ROUNDS = 20;
/** What failed is left alone for so long, in milliseconds. */
const REST_MS = 15_000;

export interface Visit {
  /** Something was done, and there may be more. */
  more: boolean;
  /** When there will be something to do (epoch milliseconds); undefined when nothing waits. */
  nextAt: number | undefined;
}

export interface Workers {
  towns(): Promise<string[]>;
  /** Does what is due in a town, for some rounds. Rejects with `Ending` when the process is about to end. */
  visit(entity: string): Promise<Visit>;
  /** Does everything that is due now, in every town. Resolves when nothing more can be done now. */
  tick(): Promise<void>;
  /** The instant (epoch milliseconds) at which there will be something to do; undefined if nothing waits. */
  nextAt(): Promise<number | undefined>;
}

export function workers(deps: Deps): Workers {
  const { store, clock, log, metrics } = deps;
  const answers = oldAnswers(deps);
  const access = expiredAccess(deps);
  const kinds = chores(deps);

  /** What failed in a town, and until when it is left alone: one that fails at every step does not fill the log. */
  const resting = new Map<string, number>();
  const rests = (entity: string, work: string): boolean =>
    (resting.get(`${entity} ${work}`) ?? Number.NEGATIVE_INFINITY) > clock.now();

  /** Undefined when it fails, which the log tells, or rests. */
  const attempt = async <Result>(entity: string, work: string, done: () => Promise<Result>) => {
    if (rests(entity, work)) return undefined;
    try {
      return { result: await done() };
    } catch (error) {
      if (error instanceof Ending) throw error;
      log.error({ err: error, entity, work }, 'work of a town failed, and is tried again');
      metrics.workFailed(work);
      resting.set(`${entity} ${work}`, clock.now() + REST_MS);
      return undefined;
    }
  };

  /** A batch of everything that is due. True when something was done and there may be more. */
  const round = async (entity: string): Promise<boolean> => {
    let did = false;
    for (const chore of kinds) {
      const ticked = await attempt(entity, chore.name, () => chore.tick(entity));
      if (chore.before && ticked?.result !== false) return ticked?.result ?? false;
      did ||= ticked?.result ?? false;
    }
    if (did) return true;
    // Only now: what was left half done before a long pause has been done again, and found its answers.
    const forgot = await attempt(entity, 'old answers', () => answers.tick(entity));
    const expired = await attempt(entity, 'expired access', () => access.tick(entity));
    return forgot?.result.pending || expired?.result.pending || false;
  };

  /** The first instant of what waits and does not rest. */
  const nextOf = async (entity: string): Promise<number | undefined> => {
    const instants: number[] = [];
    for (const chore of kinds) {
      const asked = await attempt(entity, chore.name, () => chore.nextAt(entity));
      if (asked?.result !== undefined) instants.push(asked.result);
    }
    return instants.length === 0 ? undefined : Math.min(...instants);
  };

  const visit = async (entity: string): Promise<Visit> => {
    let more = true;
    for (let count = 0; more && count < ROUNDS; count += 1) more = await round(entity);
    return { more, nextAt: await nextOf(entity) };
  };

  const towns = async (): Promise<string[]> => (await store.towns.list()).map(({ entity }) => entity);

  const drain = async (): Promise<void> => {
    let busy = await towns();
    while (busy.length > 0) {
      const still: string[] = [];
      for (const entity of busy) if ((await visit(entity)).more) still.push(entity);
      busy = still;
    }
  };

  // One at a time: the loop and whoever moves the clock do not work at the same instant twice.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };

  return {
    towns,
    visit: (entity) => inTurn(() => visit(entity)),
    tick: () => inTurn(drain),
    async nextAt() {
      const instants = await Promise.all((await towns()).map(nextOf));
      const known = instants.filter((at) => at !== undefined);
      return known.length === 0 ? undefined : Math.min(...known);
    },
  };
}
