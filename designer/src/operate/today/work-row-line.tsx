import { Link } from '@tanstack/react-router';
import { UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';
import { Avatar } from '../../ui/avatar';
import { Icon } from '../../ui/icon';
import type { WorkRow } from '../queries';
import { StageSquare } from '../stage-square';
import { DueCell } from './due-cell';
import { FlagChips } from './flag-chips';

interface LineProps {
  row: WorkRow;
  today: string;
  tabStop: boolean;
  chosen: boolean;
  onChoose: () => void;
  onFocus: () => void;
  onOpen: () => void;
  onTake: () => void;
  taking: boolean;
}

/** One row of the worklist: when, who, what, whose turn, what to know, and who has it. */
export function WorkRowLine({
  row,
  today,
  tabStop,
  chosen,
  onChoose,
  onFocus,
  onOpen,
  onTake,
  taking,
}: LineProps) {
  const { t } = useTranslation('operate');
  const { text } = useLanguage();
  const task = text(row.taskName ?? undefined);
  const phase = text(row.phaseName);
  return (
    <tr
      className={chosen ? 'chosen' : ''}
      data-row
      tabIndex={tabStop ? 0 : -1}
      onFocus={onFocus}
      data-panel-focus={tabStop || undefined}
    >
      <td>
        {row.taskId ? (
          <input
            type="checkbox"
            className="check"
            aria-label={t('today.choose', { name: row.subject })}
            checked={chosen}
            onChange={onChoose}
          />
        ) : null}
      </td>
      <td>
        <DueCell row={row} today={today} />
      </td>
      <td>
        <Link className="name" to="/cases/$caseId" params={{ caseId: row.caseId }} onClick={onOpen}>
          {row.subject}
        </Link>
        <div className="xs soft">{row.subjectDetail || row.number || row.reference}</div>
      </td>
      <td>
        {text(row.procedureName)}
        <div className="xs soft phase">
          <StageSquare stage={row.stage} />
          <span>{task && task !== phase ? `${phase} · ${task}` : phase}</span>
        </div>
        {row.reason ? <div className="xs soft">{text(row.reason)}</div> : null}
      </td>
      <td className="soft">{t(`turn.${row.turn}`)}</td>
      <td>
        <FlagChips flags={row.flags} />
      </td>
      <td>
        {row.assignee ? (
          <span className="row tight">
            <Avatar name={row.assignee.name} />
            <span className="vh">{row.assignee.name}</span>
          </span>
        ) : row.taskId ? (
          <button type="button" className="btn link s" onClick={onTake} disabled={taking}>
            <Icon of={UserPlus} />
            {t('today.take')}
            <span className="vh"> {row.subject}</span>
          </button>
        ) : (
          <span className="xs faint">{t('today.noTask')}</span>
        )}
      </td>
    </tr>
  );
}
