/** The work of a town that nobody waits for: its kinds, in the order in which they are done. */
import { termAlerts } from '../calendar/raise-term-alerts.js';
import { recomputeOpenTerms } from '../calendar/recompute-open-terms.js';
import type { Deps } from '../deps.js';
import { fireDueTimers } from './fire-due-timers.js';
import { relayOutbox } from './relay-outbox.js';
import { sensorSchedule } from './run-sensors.js';
import { tellDueNotifications } from './tell-due-notifications.js';

export interface Chore {
  /** As the log names it. */
  readonly name: string;
  /** When there is something to do (epoch milliseconds); undefined when nothing waits. Asked after every step: cheap. */
  nextAt(entity: string): Promise<number | undefined>;
  /** Does what is due, or one batch of it. True when something was done and there may be more. */
  tick(entity: string): Promise<boolean>;
  /** While it has more to do, or fails, nothing of the town that comes after it begins. */
  readonly before?: 'the rest';
}

export function chores(deps: Deps): Chore[] {
  const { store, clock } = deps;
  const alerts = termAlerts(deps);
  const sensors = sensorSchedule(deps);

  /** Claims nothing where nothing is due: that is a write, and this is asked of every town. */
  const claiming = (
    name: string,
    nextAt: Chore['nextAt'],
    claim: (deps: Deps, entity: string) => Promise<{ claimed: number }>,
  ): Chore => ({
    name,
    nextAt,
    async tick(entity) {
      const next = await nextAt(entity);
      if (next === undefined || next > clock.now()) return false;
      return (await claim(deps, entity)).claimed > 0;
    },
  });

  return [
    {
      name: 'change of calendar',
      // Before any timer: one that is due by the old calendar may not be by the new one.
      before: 'the rest',
      nextAt: async (entity) => (await store.calendarChanges.running(entity))?.at,
      tick: async (entity) => (await recomputeOpenTerms(deps, entity)).pending,
    },
    claiming('notifications', (entity) => store.notifications.nextDueAt(entity), tellDueNotifications),
    claiming('deadlines', (entity) => store.timers.nextDueAt(entity), fireDueTimers),
    {
      name: 'alerts',
      nextAt: alerts.nextAt,
      async tick(entity) {
        await alerts.tick(entity);
        return false;
      },
    },
    {
      name: 'sensors',
      nextAt: sensors.nextAt,
      tick: async (entity) => (await sensors.tick(entity)).ran > 0,
    },
    claiming('letters and calls', (entity) => store.outbox.nextAt(entity), relayOutbox),
  ];
}
