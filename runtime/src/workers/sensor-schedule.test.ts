import { type Sensor, sensor } from '@oficio/schemas/definition';
import { expect, it } from 'vitest';
import { dueScheduled, nextScheduled } from './sensor-schedule.js';

const text = { es: 'x', 'ca-valencia': 'x' };
const looking = (...crons: string[]): Sensor =>
  sensor.parse({
    id: 'yearly',
    name: text,
    over: 'households',
    when: crons.map((cron) => ({ kind: 'schedule', cron, says: text })),
    criteria: { op: 'known', of: { field: 'household.id' } },
    oncePer: 'household',
    start: { kind: 'entry', entry: 'offer' },
    addressee: ['eldestAdult'],
  });
const at = (iso: string): number => Date.parse(iso);
const madrid = 'Europe/Madrid';

it('reads the hour in the zone of the town, in winter and in summer', () => {
  expect(nextScheduled(looking('0 6 1 1 *'), madrid, at('2025-06-01T00:00:00Z'))).toBe(
    at('2026-01-01T05:00:00Z'),
  );
  expect(nextScheduled(looking('0 6 1 7 *'), madrid, at('2026-06-01T00:00:00Z'))).toBe(
    at('2026-07-01T04:00:00Z'),
  );
});

it('takes the first of several schedules', () => {
  const sensorOfTwo = looking('0 6 1 10 *', '0 6 5 * *');
  expect(nextScheduled(sensorOfTwo, madrid, at('2026-09-30T00:00:00Z'))).toBe(at('2026-10-01T04:00:00Z'));
});

it('serves what was missed once, by its latest instant, and nothing twice', () => {
  const monthly = looking('0 6 5 * *');
  const now = at('2026-04-20T00:00:00Z');
  const due = dueScheduled(monthly, madrid, at('2026-01-06T00:00:00Z'), now);
  expect(due).toBe(at('2026-04-05T04:00:00Z'));
  expect(dueScheduled(monthly, madrid, due ?? 0, now)).toBeUndefined();
});

it('has no instant for a sensor without a schedule', () => {
  const onChange = {
    ...looking('0 6 1 1 *'),
    when: [{ kind: 'lifeEvent' as const, event: 'birth', says: text }],
  };
  expect(nextScheduled(onChange, madrid, 0)).toBeUndefined();
});
