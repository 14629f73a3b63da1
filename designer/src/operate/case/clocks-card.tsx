import type { CaseView } from '@oficio/schemas/api';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { useLanguage } from '../../i18n';
import { Banner } from '../../ui/banner';
import { civil } from '../date-words';
import type { ClockView } from '../queries';
import { ClockAccount } from './clock-account';
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
  const { text } = useLanguage();
  const { clock: now } = useSession();
  const note = useClockNote();
  const started = view.clocks.filter((clock) => clock.startsFrom !== null && clock.status !== 'cancelled');
  const cancelled = view.clocks.filter(({ status }) => status === 'cancelled');
  const waiting = view.clocks.filter((clock) => clock.startsFrom === null && clock.status === 'waiting');
  const drawn = started.flatMap((clock, index): NamedClock[] =>
    clock.picture === null
      ? []
      : [
          {
            id: `${clock.deadline} ${index}`,
            status: clock.status,
            picture: clock.picture,
            name: text(clock.name),
            note: note(clock),
          },
        ],
  );
  const holidays = useMemo(() => new Set(view.holidays.map(({ date }) => date)), [view.holidays]);
  const firstAlive = started.find(({ status }) => status === 'running' || status === 'suspended');
  return (
    <section className="card part" aria-labelledby="clocks">
      <div className="row wrap">
        <h2 className="t grow" id="clocks">
          {t(started.some(({ status }) => status === 'running') ? 'clock.title' : 'clock.titlePast')}
        </h2>
        <span className="legend xs soft">
          <span className="key weekend" /> {t('clock.weekend')} <span className="key holiday" />{' '}
          {t('clock.holiday')} <span className="key stopped" /> {t('clock.gap')}
        </span>
      </div>
      {view.clocks.length === 0 ? <p className="soft">{t('clock.noneYet')}</p> : null}
      {drawn.length > 0 ? <ClockPicture clocks={drawn} today={now.today} holidays={holidays} /> : null}
      {warningsOf(started).map((warning) => (
        <Banner key={warning.es} tone="turn" title={text(warning)} />
      ))}
      {started.map((clock, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same deadline may have started twice; its place tells them apart
        <ClockAccount key={`${clock.deadline} ${index}`} clock={clock} open={clock === firstAlive} />
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
