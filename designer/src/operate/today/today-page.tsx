import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { Check, Link2, SearchX, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { proceduresQuery } from '../../api/procedures';
import { useSession } from '../../api/session';
import { usePageTitle } from '../../app/page-title';
import { useLanguage } from '../../i18n';
import { announce } from '../../ui/announce';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { Kbd } from '../../ui/kbd';
import { BareSelect } from '../../ui/select-field';
import { civil } from '../date-words';
import { Answer } from '../list-states';
import { type WorkPage, worklistQuery } from '../queries';
import { SearchBox } from '../search-box';
import { todayRoute } from './today-route';
import { isFiltered, refine, type TodaySearch } from './today-search';
import { WorkCounts } from './work-counts';
import { WorkTable } from './work-table';
import '../operate.css';

const PAGE_SIZE = 25;

/** What must be done today. */
export function TodayPage() {
  const { t } = useTranslation('operate');
  const { language, text } = useLanguage();
  const { clock, town } = useSession();
  const search = todayRoute.useSearch();
  const navigate = todayRoute.useNavigate();
  const { href } = useLocation();
  const { view = 'mine', procedure, q, after } = search;
  const query = useQuery(
    worklistQuery({
      view,
      limit: PAGE_SIZE,
      ...(procedure ? { procedure } : {}),
      ...(q ? { search: q } : {}),
      ...(after ? { after } : {}),
    }),
  );
  const procedures = useQuery(proceduresQuery);
  const title = t('today.title', { date: civil(clock.today, 'weekday', language) });
  usePageTitle(title);
  const go = (change: Partial<TodaySearch>) => void navigate({ search: (old) => refine(old, change) });
  const label = t(`today.view.${view}`);
  return (
    <div className="today">
      <div className="ph">
        <h1 className="grow">{title}</h1>
        <SearchBox
          label={t('today.search')}
          value={q ?? ''}
          onSearch={(found) => go({ q: found || undefined })}
        />
      </div>
      <WorkCounts counts={query.data?.counts} view={view} />
      <div className="row wrap filters">
        <h2 className="t">{label}</h2>
        <span className="sep" />
        <BareSelect
          label={t('today.procedure')}
          value={procedure ?? ''}
          empty={t('today.everyProcedure')}
          onClear={() => go({ procedure: undefined })}
          onChange={(id) => go({ procedure: id })}
          options={(procedures.data ?? []).map((row) => ({ value: row.id, label: text(row.name) || row.id }))}
        />
        {q ? (
          <button type="button" className="chip line filter" onClick={() => go({ q: undefined })}>
            {t('today.searching', { q })}
            <Icon of={X} />
            <span className="vh">{t('today.removeFilter')}</span>
          </button>
        ) : null}
        {view === 'all' ? null : (
          <Link to="/" search={refine(search, { view: 'all' })} className="xs">
            {t('today.seeAll', { count: query.data?.counts.all ?? 0 })}
          </Link>
        )}
        <span className="grow" />
        <Button
          variant="ghost"
          small
          icon={Link2}
          onClick={() => {
            void navigator.clipboard.writeText(window.location.href).then(() => announce(t('today.shared')));
          }}
        >
          {t('today.share')}
        </Button>
      </div>
      <Answer query={query} waiting={t('today.waiting')} failed={t('today.failed')}>
        {(page) =>
          page.rows.length === 0 && page.unreadable.length === 0 ? (
            <Nothing search={search} page={page} onClear={() => go({ procedure: undefined, q: undefined })} />
          ) : (
            <>
              <Unreadable references={page.unreadable} />
              <WorkTable page={page} label={label} href={href} />
              <div className="row wrap xs soft under">
                <span>{t('today.shown', { shown: page.rows.length, total: page.total })}</span>
                {after ? (
                  <Link to="/" search={refine(search, {})}>
                    {t('today.first')}
                  </Link>
                ) : null}
                {page.next ? (
                  <Link to="/" search={{ ...search, after: page.next }}>
                    {t('today.next', { count: PAGE_SIZE })}
                  </Link>
                ) : null}
                <span className="grow" />
                <span className="keys-line">
                  {t('today.calendar', { town: text(town.name) })} · <Kbd>J</Kbd> <Kbd>K</Kbd>{' '}
                  {t('today.key.move')} · <Kbd>X</Kbd> {t('today.key.choose')} ·{' '}
                  <Kbd>{t('today.key.enter')}</Kbd> {t('today.key.open')} · <Kbd>?</Kbd> {t('today.key.all')}
                </span>
              </div>
            </>
          )
        }
      </Answer>
    </div>
  );
}

/** Files that are left out of the list because they are damaged: they are named, so that somebody mends them. */
function Unreadable({ references }: { references: readonly string[] }) {
  const { t } = useTranslation('operate');
  if (references.length === 0) return null;
  return (
    <Banner tone="late" title={t('today.unreadable', { count: references.length })}>
      {references.join(' · ')}. {t('today.unreadableWhy')}
    </Banner>
  );
}

/** An empty list is good news, or a filter that finds nothing. */
function Nothing({ search, page, onClear }: { search: TodaySearch; page: WorkPage; onClear: () => void }) {
  const { t } = useTranslation('operate');
  const view = search.view ?? 'mine';
  if (isFiltered(search)) {
    return (
      <div className="card">
        <EmptyState
          icon={SearchX}
          title={search.q ? t('today.nobody', { q: search.q }) : t('today.nothingHere')}
          actions={<Button onClick={onClear}>{t('today.removeFilters')}</Button>}
        >
          {t('today.filteredBy', { view: t(`today.view.${view}`) })}
        </EmptyState>
      </div>
    );
  }
  const { unassigned, all } = page.counts;
  return (
    <div className="card">
      <EmptyState
        icon={Check}
        tone="done"
        title={t(`today.empty.${view}`)}
        actions={
          <>
            {view !== 'unassigned' && unassigned > 0 ? (
              <Link className="btn" to="/" search={{ view: 'unassigned' }}>
                {t('today.seeUnassigned', { count: unassigned })}
              </Link>
            ) : null}
            {view !== 'all' && all > 0 ? (
              <Link className="btn link" to="/" search={{ view: 'all' }}>
                {t('today.seeAll', { count: all })}
              </Link>
            ) : null}
          </>
        }
      >
        {t('today.emptyText')}
      </EmptyState>
    </div>
  );
}
