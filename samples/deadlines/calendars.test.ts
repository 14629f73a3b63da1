import { isWorkingDay } from '@oficio/schemas/deadlines';
import { describe, expect, it } from 'vitest';
import { loadCalendar, shippedDocuments } from './load-calendar.js';

const inYear = (ids: string[], year: number) =>
  [...loadCalendar(ids).holidays.values()]
    .map(({ date }) => date)
    .filter((date) => date.startsWith(String(year)))
    .sort();

describe('the calendars shipped', () => {
  it('have the twelve days of 2026 in the Comunitat Valenciana', () => {
    expect(inYear(['es', 'es-vc'], 2026)).toEqual([
      '2026-01-01',
      '2026-01-06',
      '2026-03-19',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-06-24',
      '2026-08-15',
      '2026-10-09',
      '2026-10-12',
      '2026-12-08',
      '2026-12-25',
    ]);
  });

  it('have those of 2026 in Castilla-La Mancha', () => {
    expect(inYear(['es', 'es-cm'], 2026)).toEqual([
      '2026-01-01',
      '2026-01-06',
      '2026-04-02',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-06-04',
      '2026-08-15',
      '2026-10-12',
      '2026-11-02',
      '2026-12-08',
      '2026-12-25',
    ]);
  });

  it.each([2025, 2026, 2027])('close 9 October %i in the Comunitat Valenciana', (year) => {
    expect(inYear(['es-vc'], year)).toContain(`${year}-10-09`);
    expect(isWorkingDay('2026-10-09', loadCalendar(['es', 'es-cm']))).toBe(true);
  });

  it('are checked for 2025 and 2026 and only projected for 2027', () => {
    const statuses = shippedDocuments
      .filter(({ layer }) => layer !== 'town')
      .map(({ id, years }) => [id, ...years.map(({ year, status }) => `${year} ${status}`)]);
    const all = ['2025 checked', '2026 checked', '2027 projected'];
    expect(statuses.sort()).toEqual([
      ['es', ...all],
      ['es-cm', ...all],
      ['es-vc', ...all],
    ]);
  });

  it('invent no local day: the towns of the samples have none until they load them', () => {
    const towns = shippedDocuments.filter(({ id }) => /-(46029|46037|46159|46186|13071)$/.test(id));
    expect(towns).toHaveLength(5);
    expect(towns.flatMap(({ years }) => years.filter(({ status }) => status !== 'notPublished'))).toEqual([]);
  });

  it('name the layers beneath them', () => {
    const ids = new Set(shippedDocuments.map(({ id }) => id));
    expect(
      shippedDocuments.flatMap((document) => document.extends ?? []).filter((id) => !ids.has(id)),
    ).toEqual([]);
  });
});
