/** The town of the conformance: every day from Monday to Friday counts, and its clocks never change. */
import { buildCalendar, type CalendarDocument, dueHours } from '@oficio/schemas/deadlines';
import type { RegisterRows, Town } from '@oficio/schemas/registry';

/** 5 January 2026, Monday, 00:00. */
export const START = Date.parse('2026-01-05T00:00:00Z');
export const ZONE = 'UTC';
export const TOWN = 'conformance';

const text = (word: string) => ({ es: word, 'ca-valencia': word, en: word });

const withoutHolidays = (year: number): CalendarDocument['years'][number] => ({
  year,
  status: 'checked',
  source: { title: 'conformance' },
  holidays: [],
});

export const calendarDocument: CalendarDocument = {
  formatVersion: 1,
  id: TOWN,
  layer: 'national',
  name: text('Conformance'),
  years: Array.from({ length: 30 }, (_, index) => withoutHolidays(2026 + index)),
};

export const calendar = buildCalendar([calendarDocument]);

/** The local date-time of an instant (epoch milliseconds), `YYYY-MM-DDTHH:mm`. */
export const localTime = (instant: number): string => new Date(instant).toISOString().slice(0, 16);

/** The instant some hours of working days later, as terms in hours count them. */
export function afterWorkingHours(instant: number, hours: number): number {
  let at = instant;
  for (let left = hours; left > 0; left -= 24)
    at = dueHours({ from: localTime(at), hours: Math.min(24, left), calendar, zone: ZONE }).instant;
  return at;
}

export const townDocument: Town = {
  formatVersion: 1,
  id: TOWN,
  fictitiousContacts: true,
  ine: '46037',
  controlDigit: '0',
  dir3: 'L01460370',
  officialName: 'Conformance',
  name: text('Conformance'),
  of: text('de Conformance'),
  province: text('València'),
  region: text('Comunitat Valenciana'),
  languages: ['ca-valencia', 'es'],
  defaultLanguage: 'es',
  calendar: TOWN,
  timeZone: ZONE,
  domain: 'conformance.example',
  population: {
    year: 2026,
    source: 'conformance',
    total: 1,
    assumed: { ageCorrections: [], foreignShare: 0, language: { 'ca-valencia': 0, es: 1, unstated: 0 } },
  },
  streets: ['Calle Mayor'],
  units: [
    {
      id: 'desk',
      name: text('Desk'),
      contact: {
        phone: '000',
        email: 'desk@conformance.example',
        hours: text('9-14'),
        address: text('Plaza'),
      },
    },
  ],
  organs: [{ id: 'mayor', name: text('Mayor'), withArticle: text('the Mayor'), unit: 'desk' }],
  settings: {
    linksInMessages: false,
    alertDays: 5,
    confirmBySecondCheck: { admitted: false },
    outgoingOrder: ['es', 'ca-valencia'],
  },
};

/** The only person, in whose name the cases are opened. */
export const PERSON = 'P1';

export const registerRows: RegisterRows = {
  addresses: [],
  households: [],
  people: [
    {
      personId: PERSON,
      givenName: 'Ada',
      surname1: 'Charts',
      surname2: '',
      sex: 'female',
      nationality: 'ES',
      language: 'es',
      electedElectronic: false,
      opposesConsultations: false,
      noOffers: false,
      protectedAddress: false,
      underGuardianship: false,
      guardianIds: [],
      synthetic: true,
    },
  ],
  titles: [],
  properties: [],
  discounts: [],
  deaths: [],
};

export const officer = { email: 'officer@conformance.example', password: 'proves-conformance-2026' };
