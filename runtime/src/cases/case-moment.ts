/** An instant as the law sees it in a town: civil date, local time, calendar. */
import { civilDateAt } from '@oficio/schemas/deadlines';
import type { ClockMoment } from '@oficio/schemas/interpret';
import type { TownContext } from '../http/town-context.js';

export interface CaseMoment extends ClockMoment {
  /** Epoch milliseconds: when it really happens. */
  at: number;
  /**
   * Epoch milliseconds: where the law places it, and from where `today` and `localNow` are read. Earlier than `at` only
   * for a deadline that is noticed late.
   */
  legalAt: number;
}

/** Local time of an instant in a zone, `YYYY-MM-DDTHH:mm`. */
function localTime(at: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
  return `${civilDateAt(at, zone)}T${parts}`;
}

export function caseMoment({ town, calendar }: TownContext, at: number, legalAt = at): CaseMoment {
  const zone = town.timeZone;
  return {
    at,
    legalAt,
    today: civilDateAt(legalAt, zone),
    localNow: localTime(legalAt, zone),
    calendar,
    zone,
  };
}
