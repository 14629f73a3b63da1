import {
  AlarmClock,
  CircleQuestionMark,
  HeartHandshake,
  MailWarning,
  MailX,
  OctagonAlert,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../ui/chip';
import type { WorkRow } from '../queries';

const looks = {
  aboutToExpire: { icon: AlarmClock, tone: 'turn' },
  incident: { icon: OctagonAlert, tone: 'late' },
  failedSending: { icon: MailX, tone: 'late' },
  returnedLetter: { icon: MailWarning, tone: 'info' },
  missingData: { icon: CircleQuestionMark, tone: 'info' },
  vulnerable: { icon: HeartHandshake, tone: 'turn' },
} as const;

/** What to know before opening the case. */
export function FlagChips({ flags }: { flags: WorkRow['flags'] }) {
  const { t } = useTranslation('operate');
  return (
    <span className="row wrap tight">
      {flags.map((flag) => (
        <Chip key={flag} tone={looks[flag].tone} icon={looks[flag].icon}>
          {t(`flag.${flag}`)}
        </Chip>
      ))}
    </span>
  );
}
