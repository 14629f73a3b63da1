import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';
import type { WorkPage } from '../queries';
import type { WorkView } from './today-search';

const tiles: { view: WorkView; tone?: 'late' | 'turn' }[] = [
  { view: 'overdue', tone: 'late' },
  { view: 'dueToday', tone: 'late' },
  { view: 'aboutToExpire', tone: 'turn' },
  { view: 'mine' },
  { view: 'unassigned' },
  { view: 'waiting' },
  { view: 'suspended' },
  { view: 'failed', tone: 'late' },
];

/** What there is today, in eight numbers; each leads to its list. */
export function WorkCounts({ counts, view }: { counts: WorkPage['counts'] | undefined; view: WorkView }) {
  const { t } = useTranslation('operate');
  const { language } = useLanguage();
  return (
    <nav aria-label={t('today.counts')}>
      <ul className="counts">
        {tiles.map(({ view: one, tone }) => {
          const count = counts?.[one];
          return (
            <li key={one}>
              <Link to="/" search={{ view: one }} aria-current={one === view ? 'page' : undefined}>
                <b className={count && tone ? `is-${tone}` : ''}>
                  {count === undefined ? '–' : count.toLocaleString(language)}
                </b>
                <span>{t(`today.tile.${one}`)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
