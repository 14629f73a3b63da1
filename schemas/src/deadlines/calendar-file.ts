/** From a file that a person brings (JSON or iCalendar) to the layer as it would be after taking it. Pure. */
import { readJson } from '../definition/json-source.js';
import { syntaxText } from '../definition/problem-texts.js';
import { type CalendarDocument, type CalendarYear, calendarDocument } from './calendar-document.js';
import { type FileProblem, type ICalendarDay, readICalendar } from './read-icalendar.js';
import type { Texts } from './texts.js';
import { mapTexts, say } from './wording.js';

export type CalendarFileReading =
  | { readonly ok: true; readonly document: CalendarDocument }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

const failed = (...problems: FileProblem[]): CalendarFileReading => ({ ok: false, problems });

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The years of the file take the place of those of the layer; the years that it does not speak of stay. */
function withYears(layer: CalendarDocument, years: readonly CalendarYear[]): CalendarDocument {
  const brought = new Set(years.map(({ year }) => year));
  return {
    ...layer,
    years: [...layer.years.filter(({ year }) => !brought.has(year)), ...years].sort(
      (one, other) => one.year - other.year,
    ),
  };
}

/** An iCalendar has one name per day: a day whose name we knew keeps its name in the three languages. */
function namedDay({ date, title }: ICalendarDay, known: CalendarYear | undefined) {
  const before = known?.holidays.find((holiday) => holiday.date === date);
  const isKnown = before !== undefined && Object.values(before.name).includes(title);
  return isKnown ? before : { date, name: { es: title, 'ca-valencia': title, en: title } };
}

function fromICalendar(text: string, layer: CalendarDocument, fileName: string): CalendarFileReading {
  const { days, problems } = readICalendar(text);
  if (problems.length > 0) return failed(...problems);
  if (days.length === 0) return failed(EMPTY);
  const years = [...new Set(days.map(({ date }) => Number(date.slice(0, 4))))].map((year): CalendarYear => {
    const known = layer.years.find((one) => one.year === year);
    const ofYear = days.filter(({ date }) => Number(date.slice(0, 4)) === year);
    const holidays = ofYear.map((day) => namedDay(day, known));
    // The very same days keep their gazette; other days have only the file behind them until somebody checks them.
    if (known && isSame(known.holidays, holidays)) return known;
    return {
      year,
      status: ofYear.some(({ tentative }) => tentative) ? 'projected' : 'checked',
      source: { title: fileName },
      holidays,
    };
  });
  return { ok: true, document: withYears(layer, years) };
}

const EMPTY: FileProblem = {
  text: say(
    'El fichero no tiene ningún festivo: no hay nada que importar.',
    'El fitxer no té cap festiu: no hi ha res a importar.',
    'The file has no holidays: there is nothing to import.',
  ),
};

const FAULTS: Readonly<Record<string, Texts>> = {
  date: say(
    'la fecha no existe, está dos veces o no es de su año: escríbala como 2026-10-13.',
    'la data no existix, està dos vegades o no és del seu any: escriga-la com a 2026-10-13.',
    'the date does not exist, is there twice or is not of its year: write it as 2026-10-13.',
  ),
  year: say(
    'el año está dos veces o no es un año: deje uno solo con todos sus festivos.',
    "l'any està dos vegades o no és un any: deixe'n un de sol amb tots els festius.",
    'the year is there twice or is not a year: leave one with all its holidays.',
  ),
  reference: say(
    'un año comprobado con el boletín lleva su referencia: escriba el boletín y el número.',
    'un any comprovat amb el butlletí porta la referència: escriga el butlletí i el número.',
    'a year verified with the gazette carries its reference: write the gazette and its number.',
  ),
  status: say(
    'un año sin publicar no tiene festivos, y los demás son verified, checked o projected.',
    'un any sense publicar no té festius, i els altres són verified, checked o projected.',
    'a year that is not published has no holidays, and the others are verified, checked or projected.',
  ),
};

const NOT_AS_EXPECTED = say(
  'falta, sobra o no tiene la forma de los ficheros que se exportan aquí.',
  "falta, sobra o no té la forma dels fitxers que s'exporten ací.",
  'it is missing, left over or has not the shape of the files exported here.',
);

function anotherLayer(brought: Texts, layer: Texts): FileProblem {
  return {
    text: say(
      `El fichero es el calendario de «${brought.es}» y no el de «${layer.es}»: elija el otro calendario o el otro fichero.`,
      `El fitxer és el calendari de «${brought['ca-valencia']}» i no el de «${layer['ca-valencia']}»: trie l'altre calendari o l'altre fitxer.`,
      `The file is the calendar of “${brought.en}” and not of “${layer.en}”: choose the other calendar or the other file.`,
    ),
  };
}

/** Where in the document a fault is, for somebody who looks for it: `2026 · 2026-10-13 · date`. */
function placeOf(value: unknown, path: readonly PropertyKey[]): string {
  const words: string[] = [];
  let at = value;
  for (const key of path) {
    at = (at as Record<PropertyKey, unknown> | undefined)?.[key];
    const { year, date } = (typeof at === 'object' && at !== null ? at : {}) as Record<string, unknown>;
    const known = year ?? date;
    if (typeof key === 'number') words.push(known === undefined ? `#${key + 1}` : String(known));
    else if (key !== 'years' && key !== 'holidays') words.push(String(key));
  }
  return words.join(' · ');
}

function fromJson(text: string, layer: CalendarDocument): CalendarFileReading {
  const source = readJson(text);
  if (!source.ok) return failed({ line: source.position.line, text: syntaxText(source.fault, source.found) });
  const parsed = calendarDocument.safeParse(source.value);
  if (!parsed.success) {
    return failed(
      ...parsed.error.issues.map(({ path }): FileProblem => {
        const position = source.positions.get(`/${path.map(String).join('/')}`);
        const place = placeOf(source.value, path);
        const fault = FAULTS[String(path.at(-1))] ?? NOT_AS_EXPECTED;
        const text = place === '' ? fault : mapTexts(fault, (words) => `${place}: ${words}`);
        return { ...(position && { line: position.line }), text };
      }),
    );
  }
  const { data } = parsed;
  if (data.id !== layer.id || data.layer !== layer.layer) return failed(anotherLayer(data.name, layer.name));
  if (data.years.length === 0) return failed(EMPTY);
  const years = data.years.map((year) => ({
    ...year,
    holidays: [...year.holidays].sort((one, other) => one.date.localeCompare(other.date)),
  }));
  return { ok: true, document: withYears(layer, years) };
}

/**
 * Reads a file of holidays for a layer: JSON as the product exports it, or iCalendar. The years that the file
 * has take the place of those of the layer, the others stay, so that nothing is lost without being seen.
 * @returns the layer as it would be, or everything that must be mended with its line.
 */
export function readCalendarFile(
  text: string,
  layer: CalendarDocument,
  fileName: string,
): CalendarFileReading {
  const bare = text.replace(/^\uFEFF/, '');
  return bare.trimStart().startsWith('{') ? fromJson(bare, layer) : fromICalendar(bare, layer, fileName);
}
