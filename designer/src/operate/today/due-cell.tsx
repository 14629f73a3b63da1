import { Calendar, Clock, Minus, Pause, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { useLanguage } from '../../i18n';
import { Icon } from '../../ui/icon';
import { civil } from '../date-words';
import type { WorkRow } from '../queries';
import { dueWords } from './due-words';

const icons = { late: TriangleAlert, turn: Clock, plain: Calendar, stopped: Pause } as const;

/** When a row falls due: working days in words, the date with its weekday, and the calendar when it is another. */
export function DueCell({ row, today }: { row: WorkRow; today: string }) {
  const { t } = useTranslation('operate');
  const { language } = useLanguage();
  const { town } = useSession();
  const words = dueWords(row, today);
  const other = row.calendar !== town.calendar ? ` · ${row.calendar}` : '';
  return (
    <div className={`due ${words.tone}`}>
      <Icon of={words.key === 'none' ? Minus : icons[words.tone]} />
      <div>
        <b>{t(`due.${words.key}`, { count: words.count })}</b>
        {row.due ? (
          <div className="xs soft">
            {words.key === 'stopped'
              ? t('due.wasDue', { date: civil(row.due, 'short', language) })
              : civil(row.due, 'short', language)}
            {other}
          </div>
        ) : null}
      </div>
    </div>
  );
}
