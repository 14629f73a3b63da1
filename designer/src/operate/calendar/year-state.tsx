import type { YearStatus } from '@oficio/schemas/deadlines';
import { BadgeCheck, CircleDashed, FileQuestionMark, ListChecks, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Chip, type Tone } from '../../ui/chip';

const looks: Record<YearStatus, { icon: LucideIcon; tone: Tone }> = {
  verified: { icon: BadgeCheck, tone: 'done' },
  checked: { icon: ListChecks, tone: 'info' },
  projected: { icon: CircleDashed, tone: 'turn' },
  notPublished: { icon: FileQuestionMark, tone: 'late' },
};

/** How far a year of a layer can be trusted, in a word with its icon. */
export function YearState({ status }: { status: YearStatus }) {
  const { t } = useTranslation('calendar');
  const { icon, tone } = looks[status];
  return (
    <Chip tone={tone} icon={icon}>
      {t(`status.${status}`)}
    </Chip>
  );
}
