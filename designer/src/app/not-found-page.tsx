import { SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <div className="card" role="alert">
      <EmptyState
        icon={SearchX}
        title={t('error.missing.title')}
        actions={
          <a className="btn primary" href="/designer/">
            {t('error.home')}
          </a>
        }
      >
        {t('error.missing.text')}
      </EmptyState>
    </div>
  );
}
