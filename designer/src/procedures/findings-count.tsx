import { useQuery } from '@tanstack/react-query';
import { Check, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { checkDraft } from '../api/procedures';
import { Chip } from '../ui/chip';

/** How many things stand between a draft and its publication, as the server counts them. */
export function FindingsCount({ procedureId }: { procedureId: string }) {
  const { t } = useTranslation('designer');
  const { data, isError } = useQuery({
    queryKey: ['procedures', procedureId, 'check'],
    queryFn: () => checkDraft(procedureId),
    staleTime: 60_000,
  });
  if (isError) return <span className="soft xs">{t('procedures.notChecked')}</span>;
  if (!data) return <span className="soft xs">{t('procedures.checking')}</span>;
  const open = data.findings.filter((finding) => !finding.waived);
  if (open.length === 0) {
    return (
      <Chip tone="done" icon={Check}>
        {t('procedures.nothingToSolve')}
      </Chip>
    );
  }
  return (
    <Chip tone={data.blocked ? 'late' : 'turn'} icon={TriangleAlert}>
      {t('procedures.toSolve', { count: open.length })}
    </Chip>
  );
}
