import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';
import { dayNumber, weekdayOf } from '../civil-days';
import { civil } from '../date-words';
import { LayerMark } from './layer-mark';
import { weeksOf, type YearHoliday } from './year-days';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
/** A week that starts on a Monday, for the names of its days. */
const WEEK = Array.from({ length: 7 }, (_, index) => `2024-01-0${index + 1}`);

/** Twelve months with the days that do not count, each with the figure of its layer. The list below says the same. */
export function YearGrid({ year, holidays }: { year: number; holidays: readonly YearHoliday[] }) {
  const { t } = useTranslation('calendar');
  const { language } = useLanguage();
  const byDate = new Map<string, YearHoliday>();
  for (const holiday of holidays) if (!byDate.has(holiday.date)) byDate.set(holiday.date, holiday);
  const weekday = (date: string, style: 'narrow' | 'long') =>
    new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' }).format(
      new Date(`${date}T00:00:00Z`),
    );
  return (
    <div className="year-grid">
      {MONTHS.map((month) => (
        <table key={month} className="month">
          <caption>{civil(`${year}-${String(month).padStart(2, '0')}-01`, 'month', language)}</caption>
          <thead>
            <tr>
              {WEEK.map((date) => (
                <th key={date} scope="col" abbr={weekday(date, 'long')}>
                  <span aria-hidden="true">{weekday(date, 'narrow')}</span>
                  <span className="vh">{weekday(date, 'long')}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(year, month).map((week) => (
              <tr key={week.find((date) => date !== null)}>
                {week.map((date, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the column of a week is what it is
                  <td key={column}>{date ? <Day date={date} holiday={byDate.get(date)} /> : null}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <p className="xs soft grid-note">{t('grid.note')}</p>
    </div>
  );
}

function Day({ date, holiday }: { date: string; holiday: YearHoliday | undefined }) {
  const { t } = useTranslation('calendar');
  const { text } = useLanguage();
  const number = Number(date.slice(8));
  if (!holiday) {
    return <span className={weekdayOf(dayNumber(date)) > 5 ? 'day weekend' : 'day'}>{number}</span>;
  }
  return (
    <span className={`day holiday is-${holiday.layer}`} title={text(holiday.name)}>
      <LayerMark layer={holiday.layer} />
      {number}
      <span className="vh">
        {' '}
        {text(holiday.name)}, {t(`layer.${holiday.layer}`)}
      </span>
    </span>
  );
}
