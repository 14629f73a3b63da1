import type { Calendar } from '@oficio/schemas/deadlines';
import { ChevronLeft, Clock, Play as PlayIcon, SkipBack, SkipForward } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n';
import { plusDays } from '../operate/civil-days';
import { civil } from '../operate/date-words';
import { useWidth } from '../operate/use-width';
import { Button, IconButton } from '../ui/button';
import { Icon } from '../ui/icon';
import { stripBars, stripDays } from './days-strip';
import { nextDeadline, type Played } from './simulation';
import { useClockName } from './use-clock-name';

interface ClockPanelProps {
  played: Played;
  calendar: Calendar;
  canGoBack: boolean;
  canGoOn: boolean;
  onStart: () => void;
  onBack: () => void;
  onNext: () => void;
  /** Lets time pass until a local date-time. */
  onPass: (at: string) => void;
}

const DAY_WIDTH = 23;

/** The date of the run over a strip of days, going on, going back, and the terms that run. */
export function ClockPanel({
  played,
  calendar,
  canGoBack,
  canGoOn,
  onStart,
  onBack,
  onNext,
  onPass,
}: ClockPanelProps) {
  const { t } = useTranslation('simulate');
  const { language } = useLanguage();
  const [frame, width] = useWidth<HTMLDivElement>();
  const [to, setTo] = useState('');
  const { today, now, play } = played;
  const next = nextDeadline(play.clocks);
  const room = Math.max(10, Math.floor(width / DAY_WIDTH));
  const before = Math.floor(room * 0.62);
  const days = stripDays(today, before, room - before - 1, calendar);
  const bars = stripBars(play.clocks, days, 2);
  const ended = play.step.ended !== undefined;
  const nameOf = useClockName();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (to > today) onPass(`${to}T09:00`);
    setTo('');
  };
  return (
    <section className="scrub" aria-label={t('clock.label')} data-panel>
      <div className="row wrap">
        <IconButton small icon={SkipBack} label={t('clock.start')} disabled={!canGoBack} onClick={onStart} />
        <IconButton small icon={ChevronLeft} label={t('clock.back')} disabled={!canGoBack} onClick={onBack} />
        <Button small variant="primary" icon={PlayIcon} disabled={!canGoOn} onClick={onNext}>
          {t('clock.next')}
        </Button>
        <IconButton
          small
          icon={SkipForward}
          label={
            next
              ? t('clock.jump', { date: civil(next.clock.due ?? next.at, 'long', language) })
              : t('clock.noTerm')
          }
          disabled={!next || ended}
          onClick={() => next && onPass(next.at)}
        />
        <b className="when">
          {civil(now, 'long', language)}, {now.slice(11)}
        </b>
        <span className="grow" />
        <Button small disabled={ended} onClick={() => onPass(`${plusDays(today, 1)}T09:00`)}>
          {t('clock.oneDay')}
        </Button>
        <form className="row tight" onSubmit={submit}>
          <label className="vh" htmlFor="simulate-to">
            {t('clock.to')}
          </label>
          <input
            id="simulate-to"
            type="date"
            className="in s"
            min={plusDays(today, 1)}
            value={to}
            disabled={ended}
            onChange={(event) => setTo(event.target.value)}
          />
          <Button small type="submit" disabled={to <= today || ended}>
            {t('clock.go')}
          </Button>
        </form>
      </div>
      <p className="xs soft row tight legend-line">
        <span className="hatch" /> {t('clock.notCounted')}
      </p>
      <div ref={frame} className="strip-frame">
        <div className="months xs b soft" aria-hidden>
          {days.map(({ date }, index) =>
            date.endsWith('-01') || (index === 0 && Number(date.slice(8)) < 25) ? (
              <span key={date} style={{ left: index * DAY_WIDTH }}>
                {civil(date, 'monthYear', language)}
              </span>
            ) : null,
          )}
        </div>
        <ol
          className="days"
          style={{ gridTemplateColumns: `repeat(${days.length}, ${DAY_WIDTH}px)` }}
          aria-hidden
        >
          {days.map(({ date, kind }) => (
            <li
              key={date}
              className={`dy ${kind === 'working' ? '' : 'non'} ${kind === 'holiday' ? 'hol' : ''} ${date === today ? 'now' : ''}`}
            >
              <span>
                {new Intl.DateTimeFormat(language, { weekday: 'narrow', timeZone: 'UTC' }).format(
                  new Date(`${date}T00:00:00Z`),
                )}
              </span>
              <b>{Number(date.slice(8))}</b>
            </li>
          ))}
        </ol>
        <ul className="tl">
          {bars.map(({ id, clock, from, until, goesOn }, index) => (
            <li
              key={id}
              className={`tbar ${clock.status}`}
              style={{ left: from * DAY_WIDTH, width: (until - from) * DAY_WIDTH - 2, top: index * 24 }}
            >
              <Icon of={Clock} />
              <span className="ell">
                {t(goesOn ? 'clock.barGoesOn' : 'clock.bar', {
                  name: nameOf(clock),
                  date: civil(clock.due ?? today, 'short', language),
                })}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
