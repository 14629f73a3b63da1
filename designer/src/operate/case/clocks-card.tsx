import type { CaseView } from '@oficio/schemas/api';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { useLanguage } from '../../i18n';
import { Banner } from '../../ui/banner';
import { civil } from '../date-words';
import type { ClockView } from '../queries';
import { calendarQuery } from '../town-calendar';
import { ClockPicture, type NamedClock } from './clock-picture';

/** What stands after the bar of a clock. */
function useClockNote(): (clock: ClockView) => string {
  const { t } = useTranslation('operate');
  const { language } = useLanguage();
  return ({ status, due, workingDaysLeft }) => {
    const date = due ? civil(due, 'short', language) : '';
    if (status === 'running' && workingDaysLeft !== null) {
      return workingDaysLeft < 0
        ? t('clock.late', { date, count: -workingDaysLeft })
        : t('clock.left', { date, count: workingDaysLeft });
    }
    return t(`clock.${status}`, { date });
  };
}

/** What to beware of in the dates that are shown, each thing once. */
function warningsOf(clocks: readonly ClockView[]): ClockView['warnings'] {
  return [
    ...new Map(clocks.flatMap(({ warnings }) => warnings).map((warning) => [warning.es, warning])).values(),
  ];
}

/** The terms of the case over a calendar, each with its account in sentences and articles. */
export function ClocksCard({ view }: { view: CaseView }) {
  const { t } = useTranslation('operate');
  const { language, text } = useLanguage();
  const { town, clock: now } = useSession();
  const calendar = useQuery(calendarQuery(town.calendar));
  const note = useClockNote();
  const started = view.clocks.filter((clock) => clock.startsFrom !== null && clock.status !== 'cancelled');
  const cancelled = view.clocks.filter(({ status }) => status === 'cancelled');
  const waiting = view.clocks.filter((clock) => clock.startsFrom === null && clock.status === 'waiting');
  const drawn = started.map(
    (clock, index): NamedClock => ({
      id: `${clock.deadline} ${index}`,
      status: clock.status,
      from: clock.startsFrom ?? now.today,
      due: clock.due,
      stops: [],
      name: text(clock.name),
      note: note(clock),
    }),
  );
  const firstRunning = started.find(({ status }) => status === 'running');
  return (
    <section className="card part" aria-labelledby="clocks">
      <div className="row wrap">
        <h2 className="t grow" id="clocks">
          {t(started.some(({ status }) => status === 'running') ? 'clock.title' : 'clock.titlePast')}
        </h2>
        <span className="legend xs soft">
          <span className="key weekend" /> {t('clock.weekend')} <span className="key holiday" />{' '}
          {t('clock.holiday')}
        </span>
      </div>
      {view.clocks.length === 0 ? <p className="soft">{t('clock.noneYet')}</p> : null}
      {drawn.length > 0 ? <ClockPicture clocks={drawn} today={now.today} calendar={calendar.data} /> : null}
      {warningsOf(started).map((warning) => (
        <Banner key={warning.es} tone="turn" title={text(warning)} />
      ))}
      {started.map((clock, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same deadline may have started twice; its place tells them apart
        <details className="account" key={`${clock.deadline} ${index}`} open={clock === firstRunning}>
          <summary>
            {clock.due
              ? t('clock.why', { name: text(clock.name), date: civil(clock.due, 'long', language) })
              : t('clock.whyNoDate', { name: text(clock.name) })}
          </summary>
          <ol>
            {clock.steps.map((step) => (
              <li key={`${step.article} ${step.text.es}`}>
                {text(step.text)} <span className="soft">({step.article})</span>
              </li>
            ))}
          </ol>
        </details>
      ))}
      {cancelled.length > 0 ? (
        <p className="xs soft">
          {t('clock.cancelledNames', { names: cancelled.map(({ name }) => text(name)).join(', ') })}
        </p>
      ) : null}
      {waiting.length > 0 ? (
        <p className="xs soft">
          {t('clock.waitingFor', { names: waiting.map(({ name }) => text(name)).join(', ') })}
        </p>
      ) : null}
    </section>
  );
}
