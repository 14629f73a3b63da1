import { FileWarning } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state';

/** A draft that is not a definition any more (written by another tool): what is wrong with it. */
export function UnreadableDraft({ problems }: { problems: { line: string; text: string }[] }) {
  const { t } = useTranslation('designer');
  return (
    <main className="main">
      <div className="card" role="alert">
        <EmptyState
          icon={FileWarning}
          tone="late"
          title={t('unreadable.title')}
          actions={
            <a className="btn" href="/designer/procedures">
              {t('unreadable.back')}
            </a>
          }
        >
          {t('unreadable.text')}
        </EmptyState>
        <ul className="plain-list">
          {problems.slice(0, 20).map((problem) => (
            <li key={`${problem.line} ${problem.text}`}>
              <code className="xs">{problem.line || '/'}</code> {problem.text}
            </li>
          ))}
        </ul>
      </div>
    </main>
  );
}
