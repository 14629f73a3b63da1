import type { CalendarDocument } from '@oficio/schemas/deadlines';
import { describe, expect, it } from 'vitest';
import { keepDraft, putHoliday, removeHoliday, verifyYear, withDrafts, yearOf } from './draft';

const name = (es: string) => ({ es, 'ca-valencia': es, en: es });
const town: CalendarDocument = {
  formatVersion: 1,
  id: 'town',
  layer: 'town',
  name: name('Pueblo'),
  years: [
    {
      year: 2026,
      status: 'verified',
      source: { title: 'BOP', reference: 'BOP 1' },
      holidays: [{ date: '2026-10-13', name: name('Fiesta') }],
    },
  ],
};

describe('a draft of the calendar', () => {
  it('is no longer verified when its days change', () => {
    const drafted = putHoliday(town, { date: '2026-04-13', name: name('Feria') }, 'Añadido');
    expect(yearOf(drafted, 2026)).toMatchObject({
      status: 'checked',
      holidays: [{ date: '2026-04-13' }, { date: '2026-10-13' }],
    });
    expect(
      yearOf(verifyYear(drafted, 2026, { title: 'BOP', reference: 'BOP 2', url: '' }), 2026),
    ).toMatchObject({
      status: 'verified',
      source: { reference: 'BOP 2' },
    });
  });

  it('stays verified when only a name changes', () => {
    const renamed = putHoliday(town, { date: '2026-10-13', name: name('Otra') }, 'Cambiado', '2026-10-13');
    expect(yearOf(renamed, 2026)).toMatchObject({ status: 'verified', holidays: [{ name: name('Otra') }] });
  });

  it('moves a holiday to another year', () => {
    const moved = putHoliday(town, { date: '2027-10-12', name: name('Fiesta') }, 'x', '2026-10-13');
    expect(moved.years.map(({ year, status, holidays }) => [year, status, holidays.length])).toEqual([
      [2026, 'notPublished', 0],
      [2027, 'checked', 1],
    ]);
  });

  it('is no draft once it is as it was', () => {
    const added = putHoliday(town, { date: '2026-04-13', name: name('Feria') }, 'x');
    expect(withDrafts([town], keepDraft([], added, [town]))).toEqual([added]);
    expect(keepDraft([added], town, [town])).toEqual([]);
    expect(yearOf(removeHoliday(town, '2026-10-13', 'x'), 2026).status).toBe('notPublished');
  });
});
