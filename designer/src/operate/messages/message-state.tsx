import { Check, Clock, Eye, Inbox, MailCheck, MailX, Printer, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Chip, type Tone } from '../../ui/chip';
import type { CaseMessage } from '../queries';

const looks: Record<CaseMessage['state'], { tone: Tone; icon: typeof Check }> = {
  queued: { tone: 'plain', icon: Clock },
  sent: { tone: 'info', icon: Check },
  available: { tone: 'info', icon: Inbox },
  opened: { tone: 'done', icon: Eye },
  printed: { tone: 'info', icon: Printer },
  delivered: { tone: 'done', icon: MailCheck },
  returned: { tone: 'turn', icon: Undo2 },
  failed: { tone: 'late', icon: MailX },
};

/** How a message stands: a word with its icon. */
export function MessageStateChip({ state }: { state: CaseMessage['state'] }) {
  const { t } = useTranslation('operate');
  const look = looks[state];
  return (
    <Chip tone={look.tone} icon={look.icon}>
      {t(`messageState.${state}`)}
    </Chip>
  );
}
