import { describe, expect, it } from 'vitest';
import { randomIds } from './random-ids.js';

describe('the ids of things', () => {
  it('are UUIDs of version 7 that grow, none twice, also within a millisecond and when the clock goes back', () => {
    const { next } = randomIds();
    const now = Date.parse('2026-01-15T08:00:00Z');
    const made = Array.from({ length: 10_000 }, (_, index) => next(index < 5000 ? now : now - 1000));
    for (const id of made)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(made[0]?.replaceAll('-', '').slice(0, 12)).toBe(now.toString(16).padStart(12, '0'));
    expect([...made].sort()).toEqual(made);
    expect(new Set(made.map((id) => id.slice(19))).size).toBe(made.length);
  });
});
