import { CalendarOff, Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';
import { IconButton } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { civil } from '../date-words';
import { LayerMark } from './layer-mark';
import type { YearHoliday } from './year-days';

/** The holidays of the year by date, with their layer; those that the town may change have their buttons. */
export function HolidayList({
  holidays,
  year,
  editable,
  onEdit,
  onRemove,
}: {
  holidays: readonly YearHoliday[];
  year: number;
  /** Ids of the layers whose days are changed here. */
  editable: ReadonlySet<string>;
  onEdit: (holiday: YearHoliday) => void;
  onRemove: (holiday: YearHoliday) => void;
}) {
  const { t } = useTranslation('calendar');
  const { language, text } = useLanguage();
  if (holidays.length === 0) {
    return (
      <EmptyState icon={CalendarOff} title={t('list.empty', { year })}>
        {t('list.emptyText')}
      </EmptyState>
    );
  }
  return (
    <ul className="holiday-list">
      {holidays.map((holiday) => {
        const when = civil(holiday.date, 'weekday', language);
        const name = text(holiday.name);
        return (
          <li key={`${holiday.layerId} ${holiday.date}`}>
            <span className="when">{when}</span>
            <span className="what">
              <b>{name}</b>
              <span className="row tight xs soft">
                <LayerMark layer={holiday.layer} />
                {t(`layer.${holiday.layer}`)}
              </span>
            </span>
            {editable.has(holiday.layerId) ? (
              <span className="row tight">
                <IconButton
                  small
                  icon={Pencil}
                  label={t('list.edit', { name, when })}
                  onClick={() => onEdit(holiday)}
                />
                <IconButton
                  small
                  icon={Trash2}
                  label={t('list.remove', { name, when })}
                  onClick={() => onRemove(holiday)}
                />
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
