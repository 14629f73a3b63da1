import { dayStart } from '../deadlines/index.js';

/**
 * The instant (epoch milliseconds) at which the law places the end of a term, however late somebody notices: when its last
 * day was over. What follows counts from there and not from the day on which the machine came back. A term that turns out
 * to have been over before the last event of its case (a delivery recorded weeks later) ends on the day of that event.
 * @param dueAt instant when its last day was over.
 * @param lastDay civil date of the last event of the case, in `zone`.
 */
export function firingInstant(dueAt: number, lastDay: string, zone: string): number {
  return Math.max(dueAt, dayStart(lastDay, zone));
}
