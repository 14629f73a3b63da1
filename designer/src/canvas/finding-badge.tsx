import { Clock, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon';
import { useCanvas } from './canvas-context';

/** How many things are to be solved in a phase: red when one of them blocks publication. */
export function FindingBadge({ id }: { id: string }) {
  const { t } = useTranslation('designer');
  const findings = useCanvas().findingsOf(id);
  if (findings.length === 0) return null;
  const blocks = findings.some((finding) => finding.severity === 'error');
  return (
    <span className={`bad ${blocks ? '' : 'warn'}`} title={t('canvas.toSolve', { count: findings.length })}>
      <Icon of={blocks ? TriangleAlert : Clock} size={13} />
      {findings.length}
    </span>
  );
}
