/** The only door from civil dates to instants: when a day is over in a zone. */
import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from './civil-date.js';

/** IANA zone of the sede: `Europe/Madrid`, or `Atlantic/Canary`. */
export const DEFAULT_ZONE = 'Europe/Madrid';

/**
 * Epoch milliseconds of the instant when the due day has fully ended in the zone: the start of the next civil day,
 * whatever the clock changes in between. A timer set to it never fires while the day still runs.
 */
export function dueInstant(due: IsoDate, zone: string = DEFAULT_ZONE): number {
  return Temporal.PlainDate.from(due).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
}

/** Epoch milliseconds of the first instant of a civil date in the zone. */
export function dayStart(date: IsoDate, zone: string = DEFAULT_ZONE): number {
  return Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds;
}

interface CivilDay {
  date: IsoDate;
  /** Epoch milliseconds: its first instant, and the first after it. Empty until it was asked for twice running. */
  from: number;
  until: number;
}

/** By zone, the day of the last instant that was asked for: nearly always that of the next one too. */
const lastDays = new Map<string, CivilDay>();

/** The civil date of an instant (epoch milliseconds) in the zone. */
export function civilDateAt(epochMilliseconds: number, zone: string = DEFAULT_ZONE): IsoDate {
  const last = lastDays.get(zone);
  if (last && epochMilliseconds >= last.from && epochMilliseconds < last.until) return last.date;
  const date = Temporal.Instant.fromEpochMilliseconds(epochMilliseconds)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
  const again = last?.date === date;
  lastDays.set(zone, {
    date,
    from: again ? dayStart(date, zone) : Number.POSITIVE_INFINITY,
    until: again ? dueInstant(date, zone) : Number.NEGATIVE_INFINITY,
  });
  return date;
}
