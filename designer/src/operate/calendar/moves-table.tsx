import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';
import { civil } from '../date-words';
import type { CalendarMove } from './calendar-queries';

/** Which deadlines move, from when to when, of which cases and people. */
export function MovesTable({ moves, caption }: { moves: readonly CalendarMove[]; caption: string }) {
  const { t } = useTranslation('calendar');
  const { language, text } = useLanguage();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keys
    <section className="scroll-x moves" tabIndex={0} aria-label={caption}>
      <table className="reasons">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('moves.case')}</th>
            <th scope="col">{t('moves.person')}</th>
            <th scope="col">{t('moves.deadline')}</th>
            <th scope="col">{t('moves.before')}</th>
            <th scope="col">{t('moves.after')}</th>
          </tr>
        </thead>
        <tbody>
          {moves.map((move) => (
            <tr key={`${move.caseId} ${move.kind} ${text(move.name)} ${move.before}`}>
              <td>
                <Link to="/cases/$caseId" params={{ caseId: move.caseId }}>
                  {move.number ?? move.reference}
                </Link>
                <div className="soft">{text(move.procedureName)}</div>
              </td>
              <td>
                {move.subject}
                <div className="soft">{move.idMasked}</div>
              </td>
              <td>
                {text(move.name)}
                {move.kind === 'task' ? <div className="soft">{t('moves.task')}</div> : null}
              </td>
              <td>{civil(move.before, 'long', language)}</td>
              <td>
                <b>{civil(move.after, 'long', language)}</b>
                {move.kept ? <div className="soft">{t(`moves.kept.${move.kept}`)}</div> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
