import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';
import { momentOf } from '../../i18n/dates';
import type { MessageRow } from '../queries';
import { MessageStateChip } from './message-state';

/** Messages in rows: what, to whom, how, how it went; `end` adds what can be done with each. */
export function MessagesTable({
  rows,
  label,
  end,
}: {
  rows: MessageRow[];
  label: string;
  end?: (row: MessageRow) => ReactNode;
}) {
  const { t } = useTranslation('operate');
  const { language, text } = useLanguage();
  return (
    <div className="card flush work">
      <div className="scroll-x">
        <table>
          <caption className="vh">{label}</caption>
          <thead>
            <tr>
              <th scope="col">{t('messages.column.subject')}</th>
              <th scope="col">{t('messages.column.to')}</th>
              <th scope="col">{t('messages.column.channel')}</th>
              <th scope="col">{t('messages.column.state')}</th>
              <th scope="col">{t('messages.column.at')}</th>
              {end ? (
                <th scope="col">
                  <span className="vh">{t('messages.column.actions')}</span>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>
                  <Link className="name" to="/messages/$messageId" params={{ messageId: row.id }}>
                    {row.subject || text(row.name)}
                  </Link>
                  <div className="xs soft">
                    {text(row.name)} · {text(row.procedureName)}
                  </div>
                </td>
                <td>
                  {row.to}
                  <div className="xs soft">
                    {row.caseId ? (
                      <Link to="/cases/$caseId" params={{ caseId: row.caseId }}>
                        {row.caseReference}
                      </Link>
                    ) : (
                      t('messages.noCase')
                    )}
                  </div>
                </td>
                <td>
                  {t(`channel.${row.channel}`)}
                  <div className="xs soft">{t(`languageName.${row.language}`)}</div>
                </td>
                <td>
                  <MessageStateChip state={row.state} />
                </td>
                <td className="xs">{momentOf(row.at, language)}</td>
                {end ? <td className="num">{end(row)}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
