import { CircleAlert, Lock, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/call';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';

/** What happened, what is safe and what to do, for any failure that a page did not foresee. */
export function ErrorPage({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const api = error instanceof ApiError ? error.problem : null;
  const kind = !api
    ? 'bug'
    : api.code === 'network'
      ? 'network'
      : api.status === 403
        ? 'forbidden'
        : api.status === 404
          ? 'missing'
          : 'server';
  const icon = kind === 'forbidden' ? Lock : kind === 'missing' ? SearchX : CircleAlert;
  return (
    <div className="card" role="alert">
      <EmptyState
        icon={icon}
        tone="late"
        title={t(`error.${kind}.title`)}
        actions={
          <>
            <Button variant="primary" onClick={retry ?? (() => window.location.reload())}>
              {t('error.again')}
            </Button>
            <a className="btn" href="/designer/">
              {t('error.home')}
            </a>
          </>
        }
      >
        {api?.detail ?? t(`error.${kind}.text`)}
      </EmptyState>
      <p className="xs faint" style={{ padding: '0 20px 16px' }}>
        {t('error.reference', {
          reference: api ? api.code : error instanceof Error ? error.message : 'unknown',
        })}
      </p>
    </div>
  );
}
