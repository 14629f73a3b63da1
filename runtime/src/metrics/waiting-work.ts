/** What waits in the database, asked when somebody scrapes: it is true for all processes of the installation. */
import { Gauge, type Registry } from 'prom-client';
import type { Store, WallClock } from '../ports/index.js';

/** Seconds that something due at an instant is late by; 0 for what is to come. */
const lateBy = (now: number, at: number | null | undefined): number =>
  at === null || at === undefined ? 0 : Math.max(0, (now - at) / 1000);

/** Adds the figures of outbox and timers, per town. */
export function waitingWork(register: Registry, store: Store, clock: WallClock): void {
  const registers = [register];
  const labelNames = ['town'] as const;
  const pending = new Gauge({
    name: 'oficio_outbox_pending',
    help: 'Messages that wait to be sent.',
    labelNames,
    registers,
  });
  const dead = new Gauge({
    name: 'oficio_outbox_dead',
    help: 'Messages given up: each is a task for a person.',
    labelNames,
    registers,
  });
  const age = new Gauge({
    name: 'oficio_outbox_oldest_seconds',
    help: 'Age of the oldest message that waits.',
    labelNames,
    registers,
  });
  new Gauge({
    name: 'oficio_timer_overdue_seconds',
    help: 'How late the earliest deadline that has not fired is.',
    labelNames,
    registers,
    async collect() {
      const now = clock.now();
      for (const { entity: town } of await store.towns.list()) {
        this.set({ town }, lateBy(now, await store.timers.nextDueAt(town)));
        const counts = await store.outbox.counts(town);
        pending.set({ town }, counts.pending);
        dead.set({ town }, counts.dead);
        age.set({ town }, lateBy(now, counts.oldestAt));
      }
    },
  });
}
