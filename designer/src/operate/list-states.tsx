import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Loading } from '../ui/loading';
import { ProblemBanner } from './problem-words';

/** Waiting, failing and answering of one query, each in words; what was already on the screen stays. */
export function Answer<T>({
  query,
  waiting,
  failed,
  children,
}: {
  query: UseQueryResult<T>;
  waiting: string;
  failed: string;
  children: (data: T) => ReactNode;
}) {
  const { t } = useTranslation('operate');
  return (
    <>
      {query.isError ? (
        <div className="failed">
          <ProblemBanner error={query.error} what={failed} />
          <Button small onClick={() => void query.refetch()}>
            {t('problem.again')}
          </Button>
        </div>
      ) : null}
      {query.data !== undefined ? (
        children(query.data)
      ) : query.isPending && !query.isError ? (
        <div className="card">
          <Loading label={waiting} />
        </div>
      ) : null}
    </>
  );
}
