import { type IsoDate, monthAbbreviation, shortDate } from '../dates.js';
import type { Language } from '../languages.js';
import type { SedeText } from '../texts.js';
import { type BarGeometry, barGeometry } from './bar-geometry.js';
import type { ClockFigureModel } from './clock-figure-model.js';

const MARKS_Y = 12;
const TOP = 18;
const BAR_Y = 28;
const BAR = 24;
const BOTTOM = 62;
/** Under the line of today stands its word; the dates of both ends go beneath, so that nothing crosses them. */
const FIRST_ROW = 78;
const SECOND_ROW = 96;
const percent = (value: number): string => `${value}%`;
/** Part of the width, in percent, that the name of a month and the dates at both ends need at 320 pixels. */
const MONTH_ROOM = 13;
const DATE_ROOM = 36;

function anchorAt(x: number): 'start' | 'middle' | 'end' {
  return x < 12 ? 'start' : x > 88 ? 'end' : 'middle';
}

function Dates({
  geometry,
  from,
  due,
  y,
  lang,
}: {
  geometry: BarGeometry;
  from: IsoDate;
  due: IsoDate | null;
  /** Of the words, in pixels. */
  y: number;
  lang: Language;
}) {
  const apart = geometry.due !== undefined && geometry.due - geometry.from > DATE_ROOM * 2 - 10;
  return (
    <>
      {apart || due === null ? (
        <text x={percent(geometry.from)} y={y} class="cb-date">
          {shortDate(from, lang)}
        </text>
      ) : null}
      {due !== null && geometry.due !== undefined ? (
        <>
          <line
            x1={percent(geometry.due)}
            x2={percent(geometry.due)}
            y1={TOP}
            y2={BOTTOM + 4}
            class="cb-due"
          />
          <text x={percent(geometry.due)} y={y} text-anchor="end" class="cb-date due">
            {shortDate(due, lang)}
          </text>
        </>
      ) : null}
    </>
  );
}

/** The bar of a clock over its calendar, as wide as its column at any width. What it says stands in words beside it. */
export function ClockBar({
  id,
  figure,
  label,
  lang,
  t,
}: {
  /** Unique in the page. */
  id: string;
  figure: ClockFigureModel;
  /** The same in words, for who does not see it. */
  label: string;
  lang: Language;
  t: SedeText;
}) {
  const { picture, today, holidays } = figure;
  const geometry = barGeometry(picture, new Set(holidays.map(({ date }) => date)), today);
  const hatch = `hatch-${id}`;
  const datesY = geometry.today === undefined ? FIRST_ROW : SECOND_ROW;
  return (
    <svg class="clock-bar" width="100%" height={datesY + 6} role="img" aria-label={label}>
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse">
          <path d="M-1 6 L6 -1 M-1 1 L1 -1 M4 6 L6 4" class="cb-hatch" />
        </pattern>
      </defs>
      {geometry.closed.map(({ kind, x, width }) => (
        <rect
          x={percent(x)}
          width={percent(width)}
          y={TOP}
          height={BOTTOM - TOP}
          {...(kind === 'weekend'
            ? { class: 'cb-weekend' }
            : { fill: `url(#${hatch})`, class: 'cb-holiday' })}
        />
      ))}
      {geometry.marks.map(({ x, date, room }) => (
        <>
          <line x1={percent(x)} x2={percent(x)} y1={2} y2={BOTTOM} class="cb-month" />
          {room >= MONTH_ROOM ? (
            <text x={percent(x)} dx={4} y={MARKS_Y} class="cb-note">
              {geometry.inYears ? date.slice(0, 4) : monthAbbreviation(date, lang)}
            </text>
          ) : null}
        </>
      ))}
      <line
        x1={percent(geometry.from)}
        x2={percent(geometry.from)}
        y1={BAR_Y}
        y2={BOTTOM + 4}
        class="cb-start"
      />
      {geometry.pieces.map(({ kind, x, width }) => (
        <>
          <rect x={percent(x)} width={percent(width)} y={BAR_Y} height={BAR} class={`cb-${kind}`} />
          {kind === 'stopped' && width > 4 ? (
            <text x={percent(x + width / 2)} y={BAR_Y + 17} text-anchor="middle" class="cb-pause">
              ‖
            </text>
          ) : null}
          {kind === 'extended' && width > 4 ? (
            <text x={percent(x + width / 2)} y={BAR_Y + 17} text-anchor="middle" class="cb-plus">
              +
            </text>
          ) : null}
        </>
      ))}
      <Dates geometry={geometry} from={picture.from} due={picture.due} y={datesY} lang={lang} />
      {geometry.today === undefined ? null : (
        <>
          <line
            x1={percent(geometry.today)}
            x2={percent(geometry.today)}
            y1={TOP - 2}
            y2={BOTTOM + 4}
            class="cb-today"
          />
          <text
            x={percent(geometry.today)}
            y={FIRST_ROW}
            text-anchor={anchorAt(geometry.today)}
            class="cb-now"
          >
            {t('clock.today')}
          </text>
        </>
      )}
    </svg>
  );
}
