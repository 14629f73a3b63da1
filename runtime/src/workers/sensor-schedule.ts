/** When a sensor looks next. Pure. */
import type { Sensor } from '@oficio/schemas/definition';
import { Cron } from 'croner';

/** Instants missed while the town was off are served once, by the latest of them. */
const MOST_MISSED = 5000;

const crons = (sensor: Sensor, zone: string): Cron[] =>
  sensor.when.flatMap((occasion) =>
    occasion.kind === 'schedule' ? [new Cron(occasion.cron, { timezone: zone, paused: true })] : [],
  );

/** The first scheduled instant (epoch milliseconds) after another; undefined when it has no schedule. */
export function nextScheduled(sensor: Sensor, zone: string, after: number): number | undefined {
  const next = crons(sensor, zone).flatMap((cron) => cron.nextRun(new Date(after))?.getTime() ?? []);
  return next.length === 0 ? undefined : Math.min(...next);
}

/** The latest scheduled instant after `after` and not later than `now`; undefined when none has come. */
export function dueScheduled(sensor: Sensor, zone: string, after: number, now: number): number | undefined {
  let due: number | undefined;
  let next = nextScheduled(sensor, zone, after);
  for (let count = 0; next !== undefined && next <= now && count < MOST_MISSED; count += 1) {
    due = next;
    next = nextScheduled(sensor, zone, next);
  }
  return due;
}
