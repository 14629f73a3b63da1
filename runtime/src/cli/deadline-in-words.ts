/** A due date as a person reads it on a terminal. */
import type { DueDate, DueHours, ExcludedDay } from '@oficio/schemas/deadlines';
import { endOfDay, longDate, sentenceCase } from '../sede/dates.js';
import type { Language } from '../sede/languages.js';
import { paint } from './print.js';

const WORDS = {
  es: {
    due: 'Acaba el',
    steps: 'Paso a paso',
    excluded: 'Días que no cuentan',
    none: 'ninguno',
    warnings: 'Avisos',
    saturday: 'sábado',
    sunday: 'domingo',
    holiday: 'festivo',
    suspended: 'plazo suspendido',
  },
  'ca-valencia': {
    due: 'Acaba el',
    steps: 'Pas a pas',
    excluded: 'Dies que no compten',
    none: 'cap',
    warnings: 'Avisos',
    saturday: 'dissabte',
    sunday: 'diumenge',
    holiday: 'festiu',
    suspended: 'termini suspés',
  },
  en: {
    due: 'Due on',
    steps: 'Step by step',
    excluded: 'Days left out',
    none: 'none',
    warnings: 'Warnings',
    saturday: 'Saturday',
    sunday: 'Sunday',
    holiday: 'holiday',
    suspended: 'suspended term',
  },
} as const satisfies Record<Language, Record<string, string>>;

function dayLine({ date, reason, name }: ExcludedDay, lang: Language): string {
  const when = sentenceCase(longDate(date, lang));
  // A weekday already says of itself why a weekend is left out.
  if (reason === 'saturday' || reason === 'sunday') return `  ${when}`;
  return `  ${when}: ${name?.[lang] ?? WORDS[lang][reason]}`;
}

/** The lines for a term of days, months, years or hours; `summary` is its sum in one sentence. */
export function deadlineLines(
  result: DueDate | DueHours,
  summary: string | undefined,
  lang: Language,
): string[] {
  const words = WORDS[lang];
  const time = 'dueLocal' in result ? result.dueLocal.slice('YYYY-MM-DDT'.length) : endOfDay(lang);
  const excluded = result.excluded.map((day) => dayLine(day, lang));
  const warnings = result.warnings.map(({ text }) => paint('yellow', `  ! ${text[lang]}`));
  return [
    paint('bold', `${words.due} ${longDate(result.due, lang)}, ${time}`),
    ...(summary === undefined ? [] : [summary]),
    '',
    words.steps,
    ...result.steps.map(({ text, article }, index) => `  ${index + 1}. ${text[lang]} (${article})`),
    '',
    words.excluded,
    ...(excluded.length > 0 ? excluded : [`  ${words.none}`]),
    ...(warnings.length > 0 ? ['', words.warnings, ...warnings] : []),
  ];
}
