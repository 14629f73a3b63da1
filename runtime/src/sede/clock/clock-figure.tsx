import { longDate } from '../dates.js';
import type { Language } from '../languages.js';
import { Cited } from '../parts/cited.js';
import { Note } from '../parts/note.js';
import type { SedeText } from '../texts.js';
import { ClockBar } from './clock-bar.js';
import type { ClockFigureModel, ClockStop } from './clock-figure-model.js';

type Words = { readonly lang: Language; readonly t: SedeText };

function stopDates({ from, last, open }: ClockStop, { lang, t }: Words): string {
  const start = longDate(from, lang);
  if (last === null) return t('clock.stopOpen', { start });
  return t(open ? 'clock.stopUpTo' : 'clock.stopFromTo', { start, end: longDate(last, lang) });
}

/** The picture in words: what a person who does not see it is told. */
function labelOf(figure: ClockFigureModel, words: Words): string {
  const { t, lang } = words;
  const holidays = figure.holidays.map(({ date, name }) =>
    name ? `${longDate(date, lang)} (${name})` : longDate(date, lang),
  );
  return [
    t('clock.picture'),
    figure.sentence ?? '',
    ...figure.stops.map((stop) => `${stopDates(stop, words)} ${stop.reason}.`),
    holidays.length > 0 ? t('clock.holidaysInside', { days: holidays.join('; ') }) : '',
    t('clock.todayIs', { date: longDate(figure.today, lang) }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** What the marks of the bar mean: only those that this bar has. */
function Legend({ figure, t }: { figure: ClockFigureModel; t: SedeText }) {
  const { spans, stops } = figure.picture;
  const keys = [
    ...(spans.some(({ kind, first }) => kind === 'counted' && first < figure.today)
      ? (['spent'] as const)
      : []),
    ...(spans.some(({ kind, last }) => kind === 'counted' && last >= figure.today)
      ? (['left'] as const)
      : []),
    ...(stops.length > 0 ? (['stopped'] as const) : []),
    ...(spans.some(({ kind }) => kind === 'extended') ? (['extended'] as const) : []),
    ...(spans.some(({ kind }) => kind === 'rolled') ? (['rolled'] as const) : []),
    'weekend' as const,
    ...(figure.holidays.length > 0 ? (['holiday'] as const) : []),
  ];
  return (
    <ul class="cb-keys">
      {keys.map((key) => (
        <li>
          <span class={`cb-key ${key}`} /> {t(`clock.${key}`)}
        </li>
      ))}
    </ul>
  );
}

/** The gaps of a clock, each with its dates, its reason and its article. */
function Stops({ stops, words }: { stops: readonly ClockStop[]; words: Words }) {
  if (stops.length === 0) return null;
  return (
    <ul class="cb-stops">
      {stops.map((stop) => (
        <li>
          <b>{stopDates(stop, words)}</b> {stop.reason} (<Cited text={stop.article} lang={words.lang} />
          ).
        </li>
      ))}
    </ul>
  );
}

/** The sum of a clock, step by step. */
export function ClockSteps({ steps, lang }: { steps: ClockFigureModel['steps']; lang: Language }) {
  return (
    <ul class="dots">
      {steps.map(({ text, article }) => (
        <li>
          {text} (<Cited text={article} lang={lang} />)
        </li>
      ))}
    </ul>
  );
}

/** A clock: its bar over the calendar, one sentence, its gaps, what to beware of, and the sum folded. */
export function ClockFigure({
  id,
  figure,
  lang,
  t,
  folded = true,
}: {
  /** Unique in the page. */
  id: string;
  figure: ClockFigureModel;
  lang: Language;
  t: SedeText;
  /** Whether the sum, step by step, stands folded under the figure; a page may show it elsewhere. */
  folded?: boolean;
}) {
  const words = { lang, t };
  return (
    <figure class="clock">
      <ClockBar id={id} figure={figure} label={labelOf(figure, words)} lang={lang} t={t} />
      <Legend figure={figure} t={t} />
      <figcaption>
        {figure.sentence ? <p>{figure.sentence}</p> : null}
        <Stops stops={figure.stops} words={words} />
        {figure.warnings.length > 0 ? (
          <Note tone="turn" icon="warning">
            {figure.warnings.map((warning) => (
              <p>{warning}</p>
            ))}
          </Note>
        ) : null}
        {folded ? (
          <details>
            <summary>{t('clock.how')}</summary>
            <ClockSteps steps={figure.steps} lang={lang} />
          </details>
        ) : null}
      </figcaption>
    </figure>
  );
}
