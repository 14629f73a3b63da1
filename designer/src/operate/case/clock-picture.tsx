import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';
import { civil } from '../date-words';
import { useWidth } from '../use-width';
import { type DrawnClock, layoutPicture, type Segment } from './clock-picture-layout';

export interface NamedClock extends DrawnClock {
  name: string;
  /** What stands after the bar: what is left, or how it ended. */
  note: string;
}

const TOP = 24;
const ROW = 46;
const BAR = 18;
const FOOT = 26;
/** Room for a note after a bar; with less, the note stands under its end. */
const NOTE_ROOM = 190;

/** Room for the words of a gap, or of an extension, inside it. */
const WORDS_ROOM = 96;

function SegmentWords({ segment: { kind, x, width, days }, y }: { segment: Segment; y: number }) {
  const { t } = useTranslation('operate');
  if ((kind !== 'stopped' && kind !== 'extended') || width < 16) return null;
  const words = kind === 'stopped' ? t('clock.stoppedDays', { count: days }) : t('clock.extended');
  return (
    <text className={`inside ${kind}`} x={x + width / 2} y={y} textAnchor="middle">
      {width < WORDS_ROOM ? (kind === 'stopped' ? '‖' : '+') : words}
    </text>
  );
}

/** The clocks as bars over one calendar. The sentences beside it are the truth; this is their picture. */
export function ClockPicture({
  clocks,
  today,
  holidays,
}: {
  clocks: NamedClock[];
  today: string;
  holidays: ReadonlySet<string>;
}) {
  const { t } = useTranslation('operate');
  const { language } = useLanguage();
  const [frame, width] = useWidth<HTMLDivElement>();
  const layout = layoutPicture(clocks, today, holidays, Math.max(width, 1));
  const height = TOP + clocks.length * ROW + FOOT;
  const bottom = height - FOOT + 2;
  const { todayX } = layout;
  return (
    <div ref={frame} className="clock-picture">
      {width > 0 ? (
        <svg width={width} height={height} role="img" aria-label={t('clock.picture')}>
          <defs>
            <pattern id="clock-hatch" width="5" height="5" patternUnits="userSpaceOnUse">
              <path d="M-1 6 L6 -1 M-1 1 L1 -1 M4 6 L6 4" />
            </pattern>
          </defs>
          {layout.closed.map(({ x, kind }) => (
            <rect
              key={x}
              className={kind}
              x={x}
              y={TOP - 4}
              width={Math.max(layout.dayWidth, 1)}
              height={bottom - TOP + 4}
            />
          ))}
          {layout.months.map(({ x, date }, index) => {
            const after = layout.months[index + 1]?.x ?? width;
            const withYear = date.slice(5, 7) === '01' || index === 0;
            return (
              <g key={date}>
                {index > 0 ? <line className="month" x1={x} x2={x} y1={4} y2={bottom} /> : null}
                {after - x > (withYear ? 116 : 64) ? (
                  <text x={index > 0 ? x + 5 : x} y={13}>
                    {civil(date, withYear ? 'monthYear' : 'month', language)}
                  </text>
                ) : null}
              </g>
            );
          })}
          {layout.bars.map((bar, index) => {
            const clock = clocks[index];
            if (!clock) return null;
            const y = TOP + index * ROW;
            const [first] = bar.segments;
            const roomy = width - bar.end > NOTE_ROOM;
            const nameLeft = Math.min(first?.x ?? 0, width - 220);
            return (
              <g key={bar.id} className={`bar ${clock.status}`}>
                <text className="name" x={Math.max(nameLeft, 0)} y={y + 14}>
                  {clock.name}
                </text>
                {bar.segments.map((segment) => (
                  <Fragment key={`${segment.kind} ${segment.x}`}>
                    <rect
                      className={segment.kind}
                      x={segment.x}
                      y={y + 20}
                      width={Math.max(segment.width, 2)}
                      height={BAR}
                      rx={4}
                    />
                    <SegmentWords segment={segment} y={y + 33} />
                  </Fragment>
                ))}
                {bar.dueX === null ? null : (
                  <path className="due" d={`M${bar.dueX} ${y + 15} v${BAR + 10} m-5 0 h5`} />
                )}
                <text
                  className="note"
                  x={roomy ? bar.end + 6 : width - 3}
                  y={roomy ? y + 33 : y + 14}
                  textAnchor={roomy ? 'start' : 'end'}
                >
                  {clock.note}
                </text>
              </g>
            );
          })}
          {todayX === null ? null : (
            <g className="today">
              <line x1={todayX} x2={todayX} y1={TOP - 4} y2={bottom} />
              <rect
                x={Math.max(0, Math.min(todayX - 22, width - 44))}
                y={bottom}
                width={44}
                height={20}
                rx={4}
              />
              <text x={Math.max(22, Math.min(todayX, width - 22))} y={bottom + 14} textAnchor="middle">
                {t('clock.today')}
              </text>
            </g>
          )}
        </svg>
      ) : null}
    </div>
  );
}
