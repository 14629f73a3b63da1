import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { ProblemBanner } from '../problem-words';
import { useRetryCase } from './retry-case';

/** Tries again a case that a fault stopped; when the fault is still there, the case says so again. */
export function RetryCaseButton({ caseId }: { caseId: string }) {
  const { t } = useTranslation('operate');
  const retry = useRetryCase();
  return (
    <>
      <Button icon={RotateCcw} disabled={retry.isPending} onClick={() => retry.mutate(caseId)}>
        {t('case.incidentRetry')}
      </Button>
      <ProblemBanner error={retry.error} what={t('case.incident')} />
    </>
  );
}
