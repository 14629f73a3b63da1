import { Link } from '@tanstack/react-router';
import { Wrench } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state';

/** A draft that cannot be played yet: what stands in the way, and back to the drawing. */
export function NotPlayable({ procedureId, message }: { procedureId: string; message: string }) {
  const { t } = useTranslation('simulate');
  return (
    <main className="main">
      <div className="card" role="alert">
        <EmptyState
          icon={Wrench}
          tone="late"
          title={t('notPlayable.title')}
          actions={
            <Link className="btn primary" to="/procedures/$procedureId" params={{ procedureId }}>
              {t('notPlayable.back')}
            </Link>
          }
        >
          {t('notPlayable.text')}
        </EmptyState>
        <p className="xs soft part">{message}</p>
      </div>
    </main>
  );
}
