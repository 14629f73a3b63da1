import { describe, expect, it } from 'vitest';
import { calendarDifference } from './calendar-difference.js';
import { type CalendarDocument, calendarDocument } from './calendar-document.js';
import { readCalendarFile } from './calendar-file.js';
import { toICalendar } from './icalendar.js';

const name = (es: string, ca: string) => ({ es, 'ca-valencia': ca, en: es });
const town: CalendarDocument = calendarDocument.parse({
  formatVersion: 1,
  id: 'town',
  layer: 'town',
  name: name('El pueblo', 'El poble'),
  extends: ['nation'],
  place: '46186',
  years: [
    {
      year: 2026,
      status: 'verified',
      source: { title: 'Fiestas locales', reference: 'BOP 1' },
      holidays: [
        { date: '2026-04-13', name: name('San Vicente', 'Sant Vicent') },
        { date: '2026-10-13', name: name('Fiesta mayor', 'Festa major') },
      ],
    },
    { year: 2027, status: 'notPublished', source: { title: 'Sin publicar' }, holidays: [] },
  ],
});

const read = (text: string) => readCalendarFile(text, town, 'festius.ics');
const withEvent = (date: string, title = 'Fira') =>
  `BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:${date}\nSUMMARY:${title}\nEND:VEVENT\nEND:VCALENDAR`;

describe('a file of holidays', () => {
  it.each(['es', 'ca-valencia'] as const)(
    'that we exported as iCalendar in %s changes nothing',
    (language) => {
      expect(read(toICalendar(town, language, '20261013T080000Z'))).toEqual({ ok: true, document: town });
    },
  );

  it('that we exported as JSON changes nothing', () => {
    expect(read(JSON.stringify(town, null, 2))).toEqual({ ok: true, document: town });
  });

  it('takes the place of the years that it has, which lose their gazette, and leaves the others', () => {
    const reading = read(withEvent('20261012'));
    if (!reading.ok) throw new Error('refused');
    expect(calendarDifference(town, reading.document)).toMatchObject([
      {
        year: 2026,
        added: [{ date: '2026-10-12' }],
        removed: [{ date: '2026-04-13' }, { date: '2026-10-13' }],
        standing: {
          before: { status: 'verified' },
          after: { status: 'checked', source: { title: 'festius.ics' } },
        },
      },
    ]);
    expect(reading.document.years.map(({ year }) => year)).toEqual([2026, 2027]);
  });

  it.each([
    ['text that is not JSON', '{\n  "id": "town",\n  oops\n}', 3, /./],
    [
      'the calendar of another place',
      JSON.stringify({ ...town, id: 'other' }),
      undefined,
      /es el calendario de/,
    ],
    ['a file without holidays', 'BEGIN:VCALENDAR\nEND:VCALENDAR', undefined, /ningún festivo/],
    [
      'a date in another year',
      JSON.stringify(town, null, 1).replace('"2026-10-13"', '"2025-10-13"'),
      32,
      /2026 · 2025-10-13 · date: .*2026-10-13/,
    ],
    [
      'a verified year without its gazette',
      JSON.stringify(town, null, 1).replace(/,\s*"reference": "BOP 1"/, ''),
      undefined,
      /boletín/,
    ],
  ])('with %s is refused, saying where and how to mend it', (_, text, line, words) => {
    const reading = read(text);
    if (reading.ok) throw new Error('taken');
    expect(reading.problems[0]?.line).toBe(line);
    expect(reading.problems[0]?.text.es).toMatch(words);
  });
});
