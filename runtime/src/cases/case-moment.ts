/** An instant as the law sees it in a town: civil date, local time, calendar. */
import { civilDateAt } from '@oficio/schemas/deadlines';
import type { ClockMoment } from '@oficio/schemas/interpret';
import { clockWorldOf, type TownContext } from '../http/town-context.js';

export interface CaseMoment extends ClockMoment {
  /** Epoch milliseconds: when it really happens. */
  at: number;
  /**
   * Epoch milliseconds: where the law places it, and from where `today` and `localNow` are read. Earlier than `at` only
   * for a deadline that is noticed late.
   */
  legalAt: number;
}

const MINUTE_MS = 60_000;

/** What the clock on the wall of a zone says in a minute: civil date, and `YYYY-MM-DDTHH:mm`. */
interface WallTime {
  minute: number;
  today: string;
  localNow: string;
}

/** The last minute that was read in each zone: formatting dates costs more than a whole step. */
const lastRead = new Map<string, { clock: Intl.DateTimeFormat; read?: WallTime }>();

function wallTime(at: number, zone: string): WallTime {
  let known = lastRead.get(zone);
  if (known === undefined) {
    const hours = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    known = { clock: new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...hours }) };
    lastRead.set(zone, known);
  }
  const minute = Math.floor(at / MINUTE_MS);
  if (known.read?.minute === minute) return known.read;
  const today = civilDateAt(at, zone);
  known.read = { minute, today, localNow: `${today}T${known.clock.format(at)}` };
  return known.read;
}

export function caseMoment(town: TownContext, at: number, legalAt = at): CaseMoment {
  const world = clockWorldOf(town);
  const { today, localNow } = wallTime(legalAt, world.zone);
  return { at, legalAt, today, localNow, ...world };
}
