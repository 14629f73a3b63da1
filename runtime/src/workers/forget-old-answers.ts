/**
 * Forgets, once a day, old answers that were kept so that a repeated command has the same one: of openings, and of
 * writes that are not of a case. Those of the events of a case follow from its diary, and stay with it.
 */
import type { Deps } from '../deps.js';

const DAY_MS = 86_400_000;
/**
 * A client may repeat a command with its key for so long. The runtime itself repeats none after two days (the back-off
 * of the outbox), and deadlines, hits of sensors and changes of calendar do not rest on these answers.
 */
export const ANSWERS_KEPT_MS = 90 * DAY_MS;
/** Looked at in one write: a few milliseconds. */
const CHUNK = 500;

export interface OldAnswers {
  /** Looks at one chunk when the last round was a day ago; `pending` while the round is not over. */
  tick(entity: string): Promise<{ pending: boolean }>;
}

interface Round {
  began: number;
  /** Where the next chunk begins; undefined when all was looked at. */
  place: string | undefined;
  forgotten: number;
}

export function oldAnswers({
  store,
  clock,
  pace,
  log,
}: Pick<Deps, 'store' | 'clock' | 'pace' | 'log'>): OldAnswers {
  const rounds = new Map<string, Round>();

  const roundOf = (entity: string, now: number): Round => {
    const last = rounds.get(entity);
    if (last && (last.place !== undefined || now - last.began < DAY_MS)) return last;
    const round = { began: now, place: '', forgotten: 0 };
    rounds.set(entity, round);
    return round;
  };

  return {
    async tick(entity) {
      const round = roundOf(entity, clock.now());
      if (round.place === undefined) return { pending: false };
      await pace.turn();
      const olderThan = round.began - ANSWERS_KEPT_MS;
      const asked = { olderThan, after: round.place, limit: CHUNK };
      const { forgotten, place } = await store.idempotency.purge(entity, asked);
      round.forgotten += forgotten;
      round.place = place;
      if (place === undefined && round.forgotten > 0)
        log.info({ entity, forgotten: round.forgotten }, 'old answers were forgotten');
      return { pending: place !== undefined };
    },
  };
}
