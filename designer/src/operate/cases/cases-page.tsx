import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { FolderOpen, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { proceduresQuery } from '../../api/procedures';
import { usePageTitle } from '../../app/page-title';
import { useLanguage } from '../../i18n';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Segmented } from '../../ui/segmented';
import { BareSelect } from '../../ui/select-field';
import { civil } from '../date-words';
import { rememberList } from '../last-list';
import { Answer } from '../list-states';
import { type CaseListRow, casesQuery } from '../queries';
import { SearchBox } from '../search-box';
import { casesRoute } from './cases-route';
import type { CasesSearch } from './cases-search';
import '../operate.css';

/** All the cases of the town, found by number, reference, name or procedure. */
export function CasesPage() {
  const { t } = useTranslation('operate');
  const { text } = useLanguage();
  const search = casesRoute.useSearch();
  const navigate = casesRoute.useNavigate();
  const { q, state = 'open', procedure, after } = search;
  const query = useQuery(
    casesQuery({
      state,
      limit: 25,
      ...(q ? { search: q } : {}),
      ...(procedure ? { procedure } : {}),
      ...(after ? { after } : {}),
    }),
  );
  const procedures = useQuery(proceduresQuery);
  usePageTitle(t('cases.title'));
  const go = (change: Partial<CasesSearch>) =>
    void navigate({ search: (old) => ({ ...old, after: undefined, ...change }) });
  return (
    <>
      <div className="ph">
        <h1 className="grow">{t('cases.title')}</h1>
        <SearchBox
          label={t('cases.search')}
          value={q ?? ''}
          onSearch={(found) => go({ q: found || undefined })}
        />
      </div>
      <div className="row wrap filters">
        <Segmented
          label={t('cases.state')}
          value={state}
          onChange={(next) => go({ state: next })}
          options={[
            { value: 'open', label: t('cases.open') },
            { value: 'closed', label: t('cases.closed') },
            { value: 'all', label: t('cases.all') },
          ]}
        />
        <BareSelect
          label={t('today.procedure')}
          value={procedure ?? ''}
          empty={t('today.everyProcedure')}
          onClear={() => go({ procedure: undefined })}
          onChange={(id) => go({ procedure: id })}
          options={(procedures.data ?? []).map((row) => ({ value: row.id, label: text(row.name) || row.id }))}
        />
      </div>
      <Answer query={query} waiting={t('cases.waiting')} failed={t('cases.failed')}>
        {(page) =>
          page.rows.length === 0 ? (
            <div className="card">
              <EmptyState
                icon={q || procedure ? SearchX : FolderOpen}
                title={q ? t('cases.nobody', { q }) : t('cases.none')}
                actions={
                  q || procedure || state !== 'all' ? (
                    <Button onClick={() => void navigate({ search: { state: 'all' } })}>
                      {t('cases.seeAll')}
                    </Button>
                  ) : null
                }
              >
                {t('cases.noneText')}
              </EmptyState>
            </div>
          ) : (
            <>
              <CasesTable rows={page.rows} total={page.total} />
              <div className="row wrap xs soft under">
                <span>{t('today.shown', { shown: page.rows.length, total: page.total })}</span>
                {after ? (
                  <Link to="/cases" search={{ ...search, after: undefined }}>
                    {t('today.first')}
                  </Link>
                ) : null}
                {page.next ? (
                  <Link to="/cases" search={{ ...search, after: page.next }}>
                    {t('today.next', { count: 25 })}
                  </Link>
                ) : null}
              </div>
            </>
          )
        }
      </Answer>
    </>
  );
}

function CasesTable({ rows, total }: { rows: CaseListRow[]; total: number }) {
  const { t } = useTranslation('operate');
  const { language, text } = useLanguage();
  const { href } = useLocation();
  const remember = (row: string) =>
    rememberList({ href, label: t('cases.title'), caseIds: rows.map(({ caseId }) => caseId), total, row });
  return (
    <div className="card flush work">
      <div className="scroll-x">
        <table>
          <caption className="vh">{t('cases.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('cases.column.who')}</th>
              <th scope="col">{t('cases.column.number')}</th>
              <th scope="col">{t('cases.column.procedure')}</th>
              <th scope="col">{t('cases.column.opened')}</th>
              <th scope="col">{t('cases.column.due')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.caseId}>
                <td>
                  <Link
                    className="name"
                    to="/cases/$caseId"
                    params={{ caseId: row.caseId }}
                    onClick={() => remember(row.caseId)}
                  >
                    {row.subject}
                  </Link>
                </td>
                <td>
                  {row.number ?? t('cases.noNumber')}
                  <div className="xs soft">{row.reference}</div>
                </td>
                <td>
                  {text(row.procedureName)}
                  <div className="xs soft">
                    {text(row.phaseName)}
                    {row.outcome ? ` · ${t(`outcome.${row.outcome}`)}` : ''}
                  </div>
                </td>
                <td>{civil(row.openedAt, 'medium', language)}</td>
                <td>
                  {row.due && !row.outcome ? (
                    civil(row.due, 'short', language)
                  ) : (
                    <span className="faint">–</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
