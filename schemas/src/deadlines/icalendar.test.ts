import { describe, expect, it } from 'vitest';
import { type CalendarDocument, calendarDocument } from './calendar-document.js';
import { toICalendar } from './icalendar.js';
import { readICalendar } from './read-icalendar.js';

const name = (text: string) => ({ es: text, 'ca-valencia': text, en: text });
const longName =
  'Sant Vicent Ferrer; patró, amb una processó molt llarga per tots els carrers del poble, i després';
const town: CalendarDocument = calendarDocument.parse({
  formatVersion: 1,
  id: 'town',
  layer: 'town',
  name: name('El poble'),
  extends: ['nation'],
  place: '46186',
  years: [
    {
      year: 2026,
      status: 'verified',
      source: { title: 'gazette', reference: 'BOP 1' },
      holidays: [
        { date: '2026-04-13', name: name(longName) },
        { date: '2026-10-13', name: name('Festa major') },
      ],
    },
  ],
});
describe('iCalendar', () => {
  it('gives back the holidays it was written from, with lines of at most 75 octets', () => {
    const text = toICalendar(town, 'ca-valencia', '20261013T080000Z');
    expect(readICalendar(text).days.map(({ date, title }) => ({ date, name: name(title) }))).toEqual(
      town.years[0]?.holidays,
    );
    const longest = Math.max(
      ...text.split('\r\n').map((line) => encodeURIComponent(line).replace(/%../g, '.').length),
    );
    expect(longest).toBeLessThanOrEqual(75);
  });

  it('opens an event of several days into each of them', () => {
    const text =
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261230\nDTEND;VALUE=DATE:20270102\nSUMMARY:Pont\nEND:VEVENT\nEND:VCALENDAR';
    expect(readICalendar(text).days.map(({ date }) => date)).toEqual([
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
    ]);
  });

  it.each([
    ['another kind of file', 'hello', 1, /BEGIN:VCALENDAR/],
    [
      'a recurring event',
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101\nRRULE:FREQ=YEARLY\nSUMMARY:x\nEND:VEVENT',
      4,
      /repeats/,
    ],
    ['an event without a date', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT', 2, /no date/],
    ['30 February', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260230\nEND:VEVENT', 3, /no date/],
    [
      'an event that ends before it starts',
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260302\nDTEND:20260228\nEND:VEVENT',
      4,
      /ends before/,
    ],
  ])('tells the line of %s, and what to do', (_, text, line, message) => {
    const [problem] = readICalendar(text).problems;
    expect(problem?.line).toBe(line);
    expect(problem?.text.en).toMatch(message);
  });
});
