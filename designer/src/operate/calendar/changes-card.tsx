import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';
import { momentOf } from '../../i18n/dates';
import { Answer } from '../list-states';
import { changesQuery } from './calendar-queries';

/** The changes of the calendar, each leading to whom it touched. */
export function ChangesCard() {
  const { t } = useTranslation('calendar');
  const { language } = useLanguage();
  const query = useQuery(changesQuery);
  return (
    <section className="card part" aria-labelledby="changes">
      <h2 className="t" id="changes">
        {t('changes.title')}
      </h2>
      <Answer query={query} waiting={t('changes.waiting')} failed={t('changes.failed')}>
        {(changes) =>
          changes.length === 0 ? (
            <p className="xs soft">{t('changes.empty')}</p>
          ) : (
            <ul className="lines">
              {changes.map(({ changeId, at, by, reason, status, counts }) => (
                <li key={changeId}>
                  <div className="grow">
                    <Link to="/calendar/changes/$changeId" params={{ changeId }}>
                      {reason}
                    </Link>
                    <div className="soft xs">
                      {t('changes.by', { who: by, when: momentOf(at, language) })}
                    </div>
                  </div>
                  <span className="xs">
                    {status === 'running' ? t('changes.running', counts) : t('changes.done', counts)}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </section>
  );
}
