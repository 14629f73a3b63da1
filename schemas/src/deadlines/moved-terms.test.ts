import { describe, expect, it } from 'vitest';
import type { CalendarDocument } from './calendar-document.js';
import { calendarFor, townCalendarId } from './calendar-lookup.js';
import { movedTerms } from './moved-terms.js';

const name = (text: string) => ({ es: text, 'ca-valencia': text, en: text });
const nation: CalendarDocument = {
  formatVersion: 1,
  id: 'nation',
  layer: 'national',
  name: name('nation'),
  years: [],
};
const town: CalendarDocument = {
  ...nation,
  id: 'town',
  layer: 'town',
  extends: ['nation'],
  place: '46186',
  years: [
    {
      year: 2026,
      status: 'checked',
      source: { title: 'made for this test' },
      holidays: [{ date: '2026-10-13', name: name('Festa major') }],
    },
  ],
};

describe('finding and changing calendars', () => {
  it('joins a calendar with the layers it extends, and names those loaded when there is none', () => {
    expect(calendarFor('town', [town, nation]).id).toBe('nation+town');
    expect(() => calendarFor('other', [town, nation])).toThrow(/nation, town/);
    expect(townCalendarId('46186', [town, nation])).toBe('town');
  });

  it('lists the open terms that a new holiday moves, with before and after', () => {
    const term = { amount: 1, unit: 'months' } as const;
    const open = [
      { id: 'a', request: { from: '2026-09-13', term } },
      { id: 'b', request: { from: '2026-09-14', term } },
    ];
    const moved = movedTerms(open, calendarFor('nation', [nation]), calendarFor('town', [town, nation]));
    expect(moved.map(({ id, before, after }) => [id, before.due, after.due])).toEqual([
      ['a', '2026-10-13', '2026-10-14'],
    ]);
  });
});
