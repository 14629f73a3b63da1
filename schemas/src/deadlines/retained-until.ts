import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from '../definition/scalar.js';

/**
 * Last civil day on which a case must be kept: whole years from the day on which it ended, from date to date;
 * where that year lacks the day, the last of the month (art. 30.4 Ley 39/2015).
 */
export const retainedUntil = (endedOn: IsoDate, years: number): IsoDate =>
  Temporal.PlainDate.from(endedOn).add({ years }).toString();
