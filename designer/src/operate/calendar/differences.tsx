import type { CalendarYearDifference } from '@oficio/schemas/deadlines';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';
import { civil } from '../date-words';

/** What changes in each year, in sentences: days added, taken away and renamed, and what they rest on. */
export function Differences({ differences }: { differences: readonly CalendarYearDifference[] }) {
  const { t } = useTranslation('calendar');
  const { language, text } = useLanguage();
  const day = ({ date, name }: CalendarYearDifference['added'][number]) => ({
    when: civil(date, 'long', language),
    name: text(name),
  });
  return (
    <ul className="bullets">
      {differences.flatMap(({ year, added, removed, renamed, standing }) => [
        ...added.map((one) => <li key={`+${one.date}`}>{t('difference.added', day(one))}</li>),
        ...removed.map((one) => <li key={`-${one.date}`}>{t('difference.removed', day(one))}</li>),
        ...renamed.map(({ before, after }) => (
          <li key={`~${after.date}`}>
            {t('difference.renamed', { ...day(after), before: text(before.name) })}
          </li>
        )),
        ...(standing?.after
          ? [
              <li key={`${year}`}>
                {t('difference.standing', {
                  year,
                  before: t(`status.${standing.before?.status ?? 'notPublished'}`),
                  after: t(`status.${standing.after.status}`),
                  source: standing.after.source.reference ?? standing.after.source.title,
                })}
              </li>,
            ]
          : []),
      ])}
    </ul>
  );
}
