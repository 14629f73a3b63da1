import { expect, it } from 'vitest';
import { localInstant } from './local-instant.js';

it.each([
  ['2026-01-15T09:00', '2026-01-15T08:00:00Z'],
  ['2026-07-15T09:00', '2026-07-15T07:00:00Z'],
  ['2026-03-29T01:59', '2026-03-29T00:59:00Z'],
  ['2026-03-29T03:00', '2026-03-29T01:00:00Z'],
  ['2026-10-25T12:00:30', '2026-10-25T11:00:30Z'],
])('reads %s in Madrid as %s', (local, utc) => {
  expect(localInstant(local, 'Europe/Madrid')).toBe(Date.parse(utc));
});

it.each(['2026-01-15', '2026-13-01T09:00', '2026-02-31T09:00', 'tomorrow', '2026-01-15T09:00Z'])(
  'does not read %s',
  (text) => {
    expect(localInstant(text, 'Europe/Madrid')).toBeUndefined();
  },
);
