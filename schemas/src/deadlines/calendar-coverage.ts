/** Says aloud what a result rests on: a year or a layer with less than checked data never passes in silence. */
import type { Calendar, Home, LayerCoverage } from './calendar.js';
import type { CalendarLayer } from './calendar-document.js';
import type { Warning } from './explanation.js';
import type { Texts } from './texts.js';
import { say } from './wording.js';

const BRIEF = {
  calendarProjected: say(
    'Fecha provisional: el calendario de ese año aún no es oficial.',
    "Data provisional: el calendari d'eixe any encara no és oficial.",
    'Provisional date: the calendar of that year is not official yet.',
  ),
  calendarNotPublished: say(
    'Fecha sin confirmar: falta el calendario de festivos de ese año.',
    "Data sense confirmar: falta el calendari de festius d'eixe any.",
    'Unconfirmed date: the holidays of that year are missing.',
  ),
  regionalDaysNotLoaded: say(
    'Fecha sin confirmar: faltan los festivos de la comunidad autónoma.',
    'Data sense confirmar: falten els festius de la comunitat autònoma.',
    'Unconfirmed date: the holidays of the region are missing.',
  ),
  townDaysNotLoaded: say(
    'Puede variar: faltan los festivos locales.',
    'Pot variar: falten els festius locals.',
    'It may change: the local holidays are missing.',
  ),
} as const;

type CoverageCode = keyof typeof BRIEF;

function warning(code: CoverageCode, text: Texts, year: number, layer?: string): Warning {
  return { code, text, brief: BRIEF[code], year, ...(layer === undefined ? {} : { layer }) };
}

function layerWarning(layer: LayerCoverage, year: number): Warning | undefined {
  const status = layer.years.get(year) ?? 'notPublished';
  const { es, 'ca-valencia': ca, en } = layer.name;
  if (status === 'projected') {
    const text = say(
      `El calendario de ${year} de ${es} es una previsión: todavía no se ha comprobado con el boletín oficial. Compruebe la fecha cuando se publique.`,
      `El calendari de ${year} de ${ca} és una previsió: encara no s'ha comprovat amb el butlletí oficial. Comprove la data quan es publique.`,
      `The ${year} calendar of ${en} is a projection, not compared with the gazette yet. Check the date when it is published.`,
    );
    return warning('calendarProjected', text, year, layer.id);
  }
  if (status !== 'notPublished') return undefined;
  if (layer.layer === 'town') {
    const text = say(
      `No están cargados los festivos locales de ${es} para ${year}. Si alguno cae dentro del plazo, la fecha puede ser posterior.`,
      `No estan carregats els festius locals de ${ca} per a ${year}. Si algun cau dins del termini, la data pot ser posterior.`,
      `The local holidays of ${en} for ${year} are not loaded. If one falls within the term, the date may be later.`,
    );
    return warning('townDaysNotLoaded', text, year, layer.id);
  }
  const text = say(
    `No hay calendario de ${year} de ${es}: solo se han descontado los festivos conocidos y los fines de semana. No use esta fecha sin comprobarla.`,
    `No hi ha calendari de ${year} de ${ca}: només s'han descomptat els festius coneguts i els caps de setmana. No use esta data sense comprovar-la.`,
    `There is no ${year} calendar of ${en}: only known holidays and weekends were left out. Do not use this date without checking it.`,
  );
  return warning('calendarNotPublished', text, year, layer.id);
}

function missingLayer(layer: 'regional' | 'town', year: number): Warning {
  if (layer === 'regional') {
    const text = say(
      `El calendario usado no incluye los festivos autonómicos de ${year}: indique la comunidad autónoma.`,
      `El calendari usat no inclou els festius autonòmics de ${year}: indique la comunitat autònoma.`,
      `The calendar used does not include the regional holidays of ${year}: name the region.`,
    );
    return warning('regionalDaysNotLoaded', text, year);
  }
  const text = say(
    `El calendario usado no incluye los festivos locales de ${year}: indique el municipio o cargue sus dos días.`,
    `El calendari usat no inclou els festius locals de ${year}: indique el municipi o carregue els seus dos dies.`,
    `The calendar used does not include the local holidays of ${year}: name the town or load its two days.`,
  );
  return warning('townDaysNotLoaded', text, year);
}

const HOME_BRIEF = say(
  'Puede variar: faltan festivos del lugar donde vive la persona.',
  'Pot variar: falten festius del lloc on viu la persona.',
  'It may change: holidays of where the person lives are missing.',
);

/** A home of which the region, or the local days, nobody has loaded (art. 30.6). */
function missingHomeLayer(layer: 'regional' | 'town', { municipality, region }: Home, year: number): Warning {
  const [es, ca, en] =
    layer === 'regional'
      ? [
          'los festivos de su comunidad autónoma',
          'els festius de la seua comunitat autònoma',
          'holidays of the region',
        ]
      : [
          'los festivos locales de ese municipio',
          "els festius locals d'eixe municipi",
          'local holidays of that municipality',
        ];
  return {
    code: layer === 'regional' ? 'regionalDaysNotLoaded' : 'townDaysNotLoaded',
    text: say(
      `La persona vive en el municipio con código INE ${municipality} y no están cargados ${es} de ${year}. Si alguno cae dentro del plazo, la fecha es posterior (Ley 39/2015 art. 30.6): compruébela antes de dar nada por perdido.`,
      `La persona viu en el municipi amb codi INE ${municipality} i no estan carregats ${ca} de ${year}. Si algun cau dins del termini, la data és posterior (Llei 39/2015 art. 30.6): comprove-la abans de donar res per perdut.`,
      `The person lives in the municipality with INE code ${municipality} and the ${year} ${en} are not loaded. If one falls within the term, the date is later (Ley 39/2015 art. 30.6): check it before declaring anything lost.`,
    ),
    brief: HOME_BRIEF,
    year,
    layer: layer === 'regional' ? (region ?? municipality) : municipality,
  };
}

function givenListWarning(year: number): Warning {
  const text = say(
    `La lista de festivos indicada no tiene ninguno en ${year}: solo se han descontado los fines de semana de ese año.`,
    `La llista de festius indicada no en té cap en ${year}: només s'han descomptat els caps de setmana d'eixe any.`,
    `The list of holidays given has none in ${year}: only the weekends of that year were left out.`,
  );
  return warning('calendarNotPublished', text, year);
}

function yearWarnings(calendar: Calendar, year: number): Warning[] {
  if (calendar.layers.length === 0 && calendar.home === undefined) {
    return calendar.givenYears?.has(year) ? [] : [givenListWarning(year)];
  }
  const found: Warning[] = [];
  for (const layer of calendar.layers) {
    const about = layerWarning(layer, year);
    if (about) found.push(about);
  }
  const has = (wanted: CalendarLayer) => calendar.layers.some(({ layer }) => layer === wanted);
  if (calendar.home) {
    for (const layer of ['regional', 'town'] as const)
      if (!has(layer)) found.push(missingHomeLayer(layer, calendar.home, year));
    return found;
  }
  if (!has('regional')) found.push(missingLayer('regional', year));
  else if (!has('town')) found.push(missingLayer('town', year));
  return found;
}

/** The warnings that a count over the years `first` to `last` deserves, without repetition (arts. 30.6 and 30.7). */
export function coverageWarnings(calendars: readonly Calendar[], first: number, last: number): Warning[] {
  const found: Warning[] = [];
  for (const calendar of calendars) {
    for (let year = first; year <= last; year += 1) {
      for (const about of yearWarnings(calendar, year)) {
        if (!found.some((one) => one.code === about.code && one.year === year && one.layer === about.layer)) {
          found.push(about);
        }
      }
    }
  }
  return found;
}
