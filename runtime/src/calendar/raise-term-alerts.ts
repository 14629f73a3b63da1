/** Raises, once for each, the alerts that a maximum term or the day of a task is about to pass. */
import { civilDateAt, dueDate, dueInstant, isWorkingDay } from '@oficio/schemas/deadlines';
import type { Deps } from '../deps.js';
import { type TownContext, todayIn } from '../http/town-context.js';

/** On the same day it is looked at again only now and then: what is new today has its own alert soon enough. */
const LOOK_AGAIN_MS = 60_000;
const DAY_MS = 86_400_000;

/** The last day (civil date) that is about to pass: so many working days ahead as the town settled. */
export function alertHorizon({ town, calendar }: TownContext, today: string): string {
  const { alertDays } = town.settings;
  return alertDays === 0
    ? today
    : dueDate({ from: today, term: { amount: alertDays, unit: 'workingDays' }, calendar }).due;
}

const dayBefore = (day: string): string => civilDateAt(Date.parse(`${day}T12:00:00Z`) - DAY_MS, 'UTC');

/** The first day (civil date) whose horizon reaches a date: so many working days before it. */
function alertDay({ town, calendar }: TownContext, due: string): string {
  let day = due;
  for (let left = town.settings.alertDays; left > 0; ) {
    day = dayBefore(day);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

export interface TermAlerts {
  tick(entity: string): Promise<{ raised: number }>;
  /** The instant of the next alert, if it is still to come. */
  nextAt(entity: string): Promise<number | undefined>;
}

export function termAlerts(deps: Pick<Deps, 'store' | 'clock' | 'machineClock' | 'towns'>): TermAlerts {
  const looked = new Map<string, { today: string; at: number; revision: number }>();
  return {
    async tick(entity) {
      const town = await deps.towns(entity);
      if (!town) return { raised: 0 };
      const now = deps.clock.now();
      const today = todayIn(town, now);
      const at = deps.machineClock.now();
      const last = looked.get(entity);
      const isFresh =
        last?.today === today && last.revision === town.revision && at - last.at < LOOK_AGAIN_MS;
      if (isFresh) return { raised: 0 };
      const raised = await deps.store.termAlerts.raise(entity, alertHorizon(town, today), now);
      looked.set(entity, { today, at, revision: town.revision });
      return { raised: raised.length };
    },

    async nextAt(entity) {
      const town = await deps.towns(entity);
      if (!town) return undefined;
      // What ends by the horizon of today has its alert, or has it when this is next looked at.
      const horizon = alertHorizon(town, todayIn(town, deps.clock.now()));
      const due = await deps.store.termAlerts.nextDue(entity, horizon);
      // The first instant of that day is the end of the day before.
      return due === undefined ? undefined : dueInstant(dayBefore(alertDay(town, due)), town.town.timeZone);
    },
  };
}
