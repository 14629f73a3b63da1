import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/call';
import { useLanguage } from '../i18n';
import { Banner } from '../ui/banner';

/** A refusal or a failure in place: what happened, and that nothing is lost; the text is the runtime's own. */
export function ProblemBanner({ error, what }: { error: unknown; what: string }) {
  const { t } = useTranslation('operate');
  const { text } = useLanguage();
  if (!error) return null;
  const problem = error instanceof ApiError ? error.problem : null;
  const said = problem?.detail || problem?.title;
  return (
    <Banner tone="late" title={what} role="alert">
      <p>{said || t(problem?.code === 'network' ? 'problem.network' : 'problem.server')}</p>
      {problem?.errors?.length ? (
        <ul className="bullets">
          {problem.errors.map((one) => (
            <li key={`${one.path} ${one.code}`}>{text(one.text)}</li>
          ))}
        </ul>
      ) : null}
      {problem && problem.code !== 'network' ? (
        <p className="xs soft">{t('problem.reference', { code: problem.code })}</p>
      ) : null}
    </Banner>
  );
}
