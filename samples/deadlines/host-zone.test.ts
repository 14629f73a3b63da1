/** No result depends on where the computer believes it is. */
import { dueDate, dueHours, dueInstant } from '@oficio/schemas/deadlines';
import { afterEach, describe, expect, it } from 'vitest';
import { loadCalendar } from './load-calendar.js';

const before = process.env.TZ;
const calendar = loadCalendar(['es', 'es-vc']);

afterEach(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

describe.each([
  ['Pacific/Kiritimati', -840],
  ['America/Los_Angeles', 480],
  ['Europe/Madrid', -60],
])('on a host in %s', (zone, winterOffset) => {
  it('due dates, instants and hours are those of the sede', () => {
    process.env.TZ = zone;
    expect(new Date(Date.UTC(2026, 0, 1)).getTimezoneOffset()).toBe(winterOffset);
    const month = dueDate({ from: '2026-09-12', term: { amount: 1, unit: 'months' }, calendar });
    expect(month.due).toBe('2026-10-13');
    expect(month.steps.at(-1)?.text.es).toContain('martes 13 de octubre de 2026');
    expect(dueInstant(month.due)).toBe(Date.UTC(2026, 9, 13, 22));
    expect(dueInstant('2026-10-25')).toBe(Date.UTC(2026, 9, 25, 23));
    expect(dueHours({ from: '2026-10-05T10:00', hours: 2, calendar }).instant).toBe(Date.UTC(2026, 9, 5, 10));
  });
});
