import { describe, expect, it } from 'vitest';
import { calendarOfDates } from './calendar.js';
import { dueAfterIncident } from './incident.js';

const calendar = calendarOfDates(['2026-03-19']);
const incident = { kind: 'technical', startedOn: '2026-03-10', extendedTo: '2026-03-13' } as const;

describe('an incident published on the sede', () => {
  it('moves only the terms that had not ended and that end before its extension', () => {
    expect(dueAfterIncident('2026-03-09', incident, calendar)).toEqual({ due: '2026-03-09' });
    expect(dueAfterIncident('2026-03-10', incident, calendar)).toMatchObject({
      due: '2026-03-13',
      step: { article: 'Ley 39/2015 art. 32.4' },
    });
    expect(dueAfterIncident('2026-03-13', incident, calendar)).toEqual({ due: '2026-03-13' });
    expect(dueAfterIncident('2026-03-20', incident, calendar)).toEqual({ due: '2026-03-20' });
  });

  it('never ends a term on a day that does not work, and cites 32.5 for a cyber-incident', () => {
    const cyber = { ...incident, kind: 'cyber', extendedTo: '2026-03-19' } as const;
    expect(dueAfterIncident('2026-03-12', cyber, calendar)).toMatchObject({
      due: '2026-03-20',
      step: { article: 'Ley 39/2015 art. 32.5' },
    });
  });
});
