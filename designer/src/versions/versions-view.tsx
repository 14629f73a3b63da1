import { parseProcedure } from '@oficio/schemas/definition';
import { useQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type VersionRow, versionQuery, versionsQuery } from '../api/procedures';
import { ErrorPage } from '../app/error-page';
import { replaceDocument } from '../document/document-commands';
import { useEditor, useEditorStore } from '../editor/editor-context';
import { useLanguage } from '../i18n';
import { momentOf } from '../i18n/dates';
import { downloadJson } from '../procedures/download-json';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Loading } from '../ui/loading';
import { ChangeList } from './change-list';
import { changeGroups } from './version-diff';
import './versions.css';

/** The immutable versions, newest first, and what the draft changes with respect to the chosen one. */
export function VersionsView({ procedureId }: { procedureId: string }) {
  const { t } = useTranslation('designer');
  const { language } = useLanguage();
  const { data: versions, error, refetch } = useQuery(versionsQuery(procedureId));
  const [chosen, setChosen] = useState<number | null>(null);
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />;
  if (!versions) return <Loading label={t('versions.loading')} />;
  if (versions.length === 0) {
    return (
      <div className="card">
        <EmptyState icon={History} title={t('versions.none')}>
          {t('versions.noneText')}
        </EmptyState>
      </div>
    );
  }
  const current = versions.find((row) => row.version === chosen) ?? (versions[0] as VersionRow);
  return (
    <div className="versions">
      <ol className="card version-list">
        {versions.map((row) => (
          <li key={row.version}>
            <button
              type="button"
              className={row === current ? 'sel' : ''}
              aria-current={row === current || undefined}
              onClick={() => setChosen(row.version)}
            >
              <b>{t('procedures.version', { version: row.version })}</b>
              <span className="xs soft">
                {t('versions.publishedBy', {
                  when: momentOf(row.publishedAt, language),
                  who: row.publishedBy,
                })}
              </span>
              {row.note ? <span className="xs">{row.note}</span> : null}
              <span className="xs soft">{t('versions.openCases', { count: row.openCases })}</span>
            </button>
          </li>
        ))}
      </ol>
      <VersionChanges key={current.version} procedureId={procedureId} version={current.version} />
    </div>
  );
}

function VersionChanges({ procedureId, version }: { procedureId: string; version: number }) {
  const { t } = useTranslation('designer');
  const store = useEditorStore();
  const document = useEditor((state) => state.document);
  const readOnly = useEditor((state) => state.readOnly);
  const { data, error, refetch } = useQuery(versionQuery(procedureId, version));
  const parsed = useMemo(() => (data ? parseProcedure(data.procedure) : null), [data]);
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />;
  if (!parsed) return <Loading label={t('versions.loading')} />;
  if (!parsed.ok) return <p className="soft">{t('versions.unreadable')}</p>;
  const older = parsed.procedure;
  const { version: _, ...asDraft } = older;
  return (
    <section className="card version-changes" aria-label={t('versions.changesSince', { version })}>
      <div className="row wrap">
        <h2 className="t grow">{t('versions.changesSince', { version })}</h2>
        <Button small onClick={() => downloadJson(older, `${procedureId}-v${version}`)}>
          {t('procedures.export')}
        </Button>
        {readOnly ? null : (
          <Button small onClick={() => store.getState().run(replaceDocument(asDraft, 'restoreVersion'))}>
            {t('versions.restore')}
          </Button>
        )}
      </div>
      <ChangeList groups={changeGroups(asDraft, document)} />
    </section>
  );
}
