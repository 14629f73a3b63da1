import { dayAndMonth, type IsoDate, weekdayNames } from '../dates.js';
import type { Language } from '../languages.js';
import type { SedeText } from '../texts.js';
import type { CountedTerm, TermDay } from './timeline-item.js';

const dayMs = 86_400_000;

function plus(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T12:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** 0 for Monday … 6 for Sunday. */
function weekday(date: IsoDate): number {
  return (new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7;
}

/** Whole weeks, Monday to Sunday, from the one of the start to the one of the last day. */
function weeks(term: CountedTerm): IsoDate[][] {
  const last = term.days.at(-1)?.date ?? term.start;
  const rows: IsoDate[][] = [];
  for (let monday = plus(term.start, -weekday(term.start)); monday <= last; monday = plus(monday, 7)) {
    rows.push([0, 1, 2, 3, 4, 5, 6].map((offset) => plus(monday, offset)));
  }
  return rows;
}

function Cell({
  date,
  term,
  day,
  lang,
  t,
}: {
  date: IsoDate;
  term: CountedTerm;
  day?: TermDay | undefined;
  lang: Language;
  t: SedeText;
}) {
  const dayNumber = Number(date.slice(8));
  const label = dayNumber === 1 || date === term.start ? dayAndMonth(date, lang) : String(dayNumber);
  const isToday = date === term.today;
  if (date === term.start) {
    return (
      <td class="out">
        {label}
        <b>{t('days.start')}</b>
      </td>
    );
  }
  if (!day) return <td class="out">{date > term.start ? label : null}</td>;
  const last = term.days.at(-1)?.date === date;
  // A term of months that ends on a holiday reaches a last day that the count does not number.
  if (day.count === undefined && !last) {
    return (
      <td class={isToday ? 'no today' : 'no'}>
        {label}
        <b>
          {day.because === 'holiday' ? (
            <abbr title={t('days.holiday')}>{t('days.holidayShort')}</abbr>
          ) : (
            t('days.no')
          )}
        </b>
        {isToday ? <b>{t('days.today')}</b> : null}
      </td>
    );
  }
  const look = last ? 'due' : isToday ? 'today' : date < term.today ? 'past' : undefined;
  return (
    <td class={look}>
      {label}
      {day.count === undefined ? null : <b>{day.count}</b>}
      {isToday ? <b>{t('days.today')}</b> : null}
      {last ? <b>{t('days.limit')}</b> : null}
    </td>
  );
}

/** The days of a term, one by one: the number of each that counts, the reason of each that does not. */
export function DaysTable({
  term,
  lang,
  t,
  caption,
}: {
  term: CountedTerm;
  lang: Language;
  t: SedeText;
  /** Instead of "the days that count, one by one". */
  caption?: string | undefined;
}) {
  const byDate = new Map(term.days.map((day) => [day.date, day]));
  const count = term.days.filter((day) => day.count !== undefined).length;
  return (
    <div class="days">
      <table>
        <caption>{caption ?? t('days.caption', { count })}</caption>
        <thead>
          <tr>
            {weekdayNames(lang).map(({ short, long }) => (
              <th scope="col">
                <abbr title={long}>{short}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks(term).map((week) => (
            <tr>
              {week.map((date) => (
                <Cell date={date} term={term} day={byDate.get(date)} lang={lang} t={t} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
