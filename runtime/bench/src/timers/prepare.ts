/** The database of the timers' bench: offers that fall due, offers that people will confirm, and a crowd that waits. */
import { TOWN } from '../oficio/bench-register.js';
import { furnishTimers, openTimers, type TimersInstallation } from './installation.js';
import { countWaiting, padTimers } from './pad-timers.js';

const MINUTE = 60_000;
/** Wednesday 14 January 2026, 09:00 in Madrid. */
const START = Date.parse('2026-01-14T08:00:00Z');
/** When somebody comes back to the office: all of the offers of the first day are over. */
export const WEEK_LATER = START + 7 * 24 * 60 * MINUTE;
const AT_ONCE = 256;

export interface Asked {
  /** Timers in all. */
  pending: number;
  /** Of which so many are due when the week is over. */
  due: number;
  /** Spread over so many instants, a minute apart. */
  minutes: number;
  /** Cases that people may confirm. */
  people: number;
}

export interface Prepared {
  folder: string;
  due: number;
  waiting: number;
  people: string[];
}

/** Opens offers many at a time; their cases in the order of their keys. */
async function offers(installation: TimersInstallation, prefix: string, count: number): Promise<string[]> {
  const opened: string[] = [];
  for (let from = 0; from < count; from += AT_ONCE) {
    const keys = Array.from(
      { length: Math.min(AT_ONCE, count - from) },
      (_, index) => `${prefix}${from + index}`,
    );
    opened.push(...(await Promise.all(keys.map((key) => installation.offer(key)))));
  }
  return opened;
}

export async function prepareTimers(
  folder: string,
  { pending, minutes, ...asked }: Asked,
): Promise<Prepared> {
  await furnishTimers(folder, START);
  const installation = await openTimers(folder, START);
  const { clock, file } = installation;
  let model: string | undefined;
  let due = 0;
  for (let minute = 0; minute < minutes; minute += 1) {
    clock.moveTo(START + minute * MINUTE);
    const opened = await offers(installation, `due-${minute}-`, Math.floor(asked.due / minutes));
    model ??= opened[0];
    due += opened.length;
  }
  if (model === undefined) throw new Error('nothing falls due');
  clock.moveTo(WEEK_LATER);
  const people = await offers(installation, 'person-', asked.people);
  await installation.close();
  const waiting = pending - due;
  padTimers(file, model, waiting);
  console.log(`${countWaiting(file)} timers wait, ${due} of them due, at ${minutes} instants, in ${TOWN}`);
  return { folder, due, waiting, people };
}
