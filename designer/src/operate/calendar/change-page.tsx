import { calendarDifference } from '@oficio/schemas/deadlines';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CalendarCheck, Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../app/page-title';
import { useLanguage } from '../../i18n';
import { momentOf } from '../../i18n/dates';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Answer } from '../list-states';
import { type CalendarMove, changeQuery } from './calendar-queries';
import { calendarChangeRoute } from './calendar-route';
import { Differences } from './differences';
import { movesCsv } from './moves-csv';
import { MovesTable } from './moves-table';
import { saveFile } from './save-file';
import '../operate.css';
import './calendar.css';

/** A change of the calendar afterwards: what changed, why, and the list of those affected, to consult and to take away. */
export function ChangePage() {
  const { t } = useTranslation('calendar');
  const { language } = useLanguage();
  const { changeId } = calendarChangeRoute.useParams();
  const query = useQuery(changeQuery(changeId));
  usePageTitle(t('change.title'));
  const keptWords = ({ kept }: CalendarMove) => (kept ? t(`moves.kept.${kept}`) : '');
  const headings = ['case', 'procedure', 'person', 'id', 'deadline', 'before', 'after', 'kept'].map((key) =>
    t(`csv.${key}`),
  );
  return (
    <>
      <div className="ph">
        <div className="grow">
          <p className="xs">
            <Link to="/calendar">{t('change.back')}</Link>
          </p>
          <h1>{t('change.title')}</h1>
        </div>
        {query.data && query.data.moves.length > 0 ? (
          <Button
            icon={Download}
            onClick={() =>
              saveFile(
                movesCsv(query.data.moves, headings, { language, kept: keptWords }),
                `${t('csv.file')}-${query.data.change.at.slice(0, 10)}.csv`,
                'text/csv;charset=utf-8',
              )
            }
          >
            {t('change.csv')}
          </Button>
        ) : null}
      </div>
      <Answer query={query} waiting={t('change.waiting')} failed={t('change.failed')}>
        {({ change, moves }) => (
          <>
            <section className="card part" aria-labelledby="what">
              <h2 className="t" id="what">
                {change.reason}
              </h2>
              <p className="xs soft">
                {t('changes.by', { who: change.by, when: momentOf(change.at, language) })}
              </p>
              <Differences
                differences={change.after.flatMap((layer) =>
                  calendarDifference(
                    change.before.find(({ id }) => id === layer.id),
                    layer,
                  ),
                )}
              />
              {change.status === 'running' ? (
                <Banner tone="info" role="status" title={t('changes.running', change.counts)}>
                  <p>{t('change.runningText')}</p>
                </Banner>
              ) : null}
              {change.counts.held > 0 ? (
                <Banner tone="late" title={t('change.held', { count: change.counts.held })}>
                  <p>{t('change.heldText')}</p>
                </Banner>
              ) : null}
            </section>
            <section className="card part" aria-labelledby="who">
              <h2 className="t" id="who">
                {t('change.affected', change.counts)}
              </h2>
              {moves.length > 0 ? (
                <MovesTable moves={moves} caption={t('change.list')} />
              ) : change.status === 'done' ? (
                <EmptyState icon={CalendarCheck} title={t('review.none')}>
                  {t('review.noneText', { cases: change.counts.cases })}
                </EmptyState>
              ) : null}
            </section>
          </>
        )}
      </Answer>
    </>
  );
}
