// The places whose holidays are known, as the lists of the calculator offer them, and what is known of each year.
import type { Calendar, CalendarDocument, YearStatus } from '@oficio/schemas/deadlines';
import type { SelectOptions } from '../forms/select-field.js';
import type { Language } from '../languages.js';
import type { SedeText } from '../texts.js';

const LAYERS = ['town', 'regional', 'national'] as const;

/** The town of the sede first, then the other towns, the rest of each region, and anywhere else. */
export function placeOptions(
  documents: readonly CalendarDocument[],
  own: string,
  lang: Language,
  t: SedeText,
): SelectOptions {
  const label = ({ layer, name }: CalendarDocument) => {
    if (layer === 'regional') return t('calculator.otherTown', { region: name[lang] });
    return layer === 'national' ? t('calculator.onlyNational') : name[lang];
  };
  return LAYERS.flatMap((wanted) =>
    documents
      .filter(({ layer }) => layer === wanted)
      .sort((a, b) => Number(b.id === own) - Number(a.id === own) || label(a).localeCompare(label(b), lang))
      .map((document) => ({ value: document.id, label: label(document) })),
  );
}

/** What is known of one layer of holidays: “2026 (checked), 2027 (a projection…)”. */
export type CalendarKnown = { readonly name: string; readonly years: string };

/** The layers behind a sum that reaches from the year `first` to `last`; years that are alike are told together. */
export function calendarsKnown(
  calendars: readonly Calendar[],
  first: number,
  last: number,
  lang: Language,
  t: SedeText,
): CalendarKnown[] {
  const layers = new Map(calendars.flatMap(({ layers }) => layers).map((layer) => [layer.id, layer]));
  return [...layers.values()].map(({ name, years }) => {
    const spans: { from: number; to: number; status: YearStatus }[] = [];
    for (let year = first; year <= last; year += 1) {
      const status = years.get(year) ?? 'notPublished';
      const open = spans.at(-1);
      if (open?.status === status) open.to = year;
      else spans.push({ from: year, to: year, status });
    }
    return {
      name: name[lang],
      years: spans
        .map(({ from, to, status }) =>
          t('calculator.calendarYear', {
            year: from === to ? String(from) : `${from}–${to}`,
            status: t(`calculator.${status}`),
          }),
        )
        .join(', '),
    };
  });
}
