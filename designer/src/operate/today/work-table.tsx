import { useNavigate } from '@tanstack/react-router';
import { UserRoundPen, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { isTyping } from '../../app/typing';
import { useLanguage } from '../../i18n';
import { announce } from '../../ui/announce';
import { Button, IconButton } from '../../ui/button';
import { rememberList, useLastList } from '../last-list';
import { ProblemBanner } from '../problem-words';
import type { WorkPage, WorkRow } from '../queries';
import { useAssign } from './assign';
import { HandOverDialog } from './hand-over-dialog';
import { type RowCommand, type RowState, rowCommand } from './row-keys';
import { WorkRowLine } from './work-row-line';

const idOf = (row: WorkRow): string => row.taskId ?? row.caseId;

/** The rows of the worklist, by mouse and by keyboard; several tasks can be handed over together. */
export function WorkTable({ page, label, href }: { page: WorkPage; label: string; href: string }) {
  const { t } = useTranslation('operate');
  const { text } = useLanguage();
  const { account, clock } = useSession();
  const navigate = useNavigate();
  const body = useRef<HTMLTableSectionElement>(null);
  const assign = useAssign();
  const [handing, setHanding] = useState(false);
  const ids = useMemo(() => page.rows.map(idOf), [page.rows]);
  const choosable = useMemo(() => new Set(page.rows.flatMap(({ taskId }) => taskId ?? [])), [page.rows]);
  const [state, setState] = useState<RowState>({ cursor: 0, chosen: new Set() });
  const chosenRows = page.rows.filter((row) => row.taskId && state.chosen.has(row.taskId));

  useEffect(() => {
    const back = useLastList.getState().list;
    const at = back?.href === href && back.row ? ids.indexOf(back.row) : -1;
    setState((old) => ({
      cursor: Math.max(at, 0),
      chosen: new Set([...old.chosen].filter((id) => ids.includes(id))),
    }));
    if (at >= 0) {
      useLastList.setState((old) => ({ list: old.list && { ...old.list, row: null } }));
      body.current?.querySelectorAll<HTMLElement>('[data-row]')[at]?.focus();
    }
  }, [ids, href]);

  const remember = (row: string) =>
    rememberList({ href, label, caseIds: page.rows.map(({ caseId }) => caseId), total: page.total, row });
  const run = (command: RowCommand) => {
    const reply = rowCommand(state, command, ids, choosable);
    if (reply.state !== state) setState(reply.state);
    const opened = page.rows.find((row) => idOf(row) === reply.open);
    if (opened) {
      remember(idOf(opened));
      void navigate({ to: '/cases/$caseId', params: { caseId: opened.caseId } });
    }
    return reply;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    const onRow = target.matches('[data-row]');
    // Enter and Space belong to the link, the box or the button that has the focus.
    if ((isTyping(event) && !target.matches('.check')) || (event.key === 'Enter' && !onRow)) return;
    const reply = run({ kind: 'key', key: event.key });
    if (!reply.handled) return;
    event.preventDefault();
    if (reply.state.cursor !== state.cursor) {
      body.current?.querySelectorAll<HTMLElement>('[data-row]')[reply.state.cursor]?.focus();
    }
  };
  const take = (row: WorkRow) => {
    if (!row.taskId) return;
    assign.mutate([{ taskId: row.taskId, accountId: account.id }], {
      onSuccess: ([result]) => {
        if (result?.error === null) announce(t('today.taken', { name: row.subject }));
      },
    });
  };
  const some = chosenRows.length > 0;

  return (
    <>
      <ProblemBanner error={assign.data?.find(({ error }) => error)?.error} what={t('today.notTaken')} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up from the rows, which take the focus */}
      <div className={`card flush work ${some ? 'with-bulk' : ''}`} onKeyDown={onKeyDown} data-panel>
        <div className="scroll-x">
          <table>
            <caption className="vh">{label}</caption>
            <thead>
              <tr>
                <th scope="col" className="narrow">
                  {choosable.size > 0 ? (
                    <input
                      type="checkbox"
                      className="check"
                      aria-label={t('today.chooseAll', { count: choosable.size })}
                      checked={some && chosenRows.length === choosable.size}
                      ref={(box) => {
                        if (box) box.indeterminate = some && chosenRows.length < choosable.size;
                      }}
                      onChange={() => run({ kind: 'toggleAll' })}
                    />
                  ) : (
                    <span className="vh">{t('today.column.choose')}</span>
                  )}
                </th>
                <th scope="col" aria-sort="ascending">
                  {t('today.column.due')}
                </th>
                <th scope="col">{t('today.column.subject')}</th>
                <th scope="col">{t('today.column.procedure')}</th>
                <th scope="col">{t('today.column.turn')}</th>
                <th scope="col">{t('today.column.flags')}</th>
                <th scope="col">{t('today.column.assignee')}</th>
              </tr>
            </thead>
            <tbody ref={body}>
              {page.rows.map((row, index) => (
                <WorkRowLine
                  key={idOf(row)}
                  row={row}
                  today={clock.today}
                  tabStop={index === state.cursor}
                  chosen={state.chosen.has(idOf(row))}
                  onChoose={() => run({ kind: 'toggle', id: idOf(row) })}
                  onFocus={() => index !== state.cursor && run({ kind: 'focus', index })}
                  onOpen={() => remember(idOf(row))}
                  onTake={() => take(row)}
                  taking={assign.isPending}
                />
              ))}
            </tbody>
          </table>
        </div>
        {some ? (
          <section className="bulk" aria-label={t('today.bulk')}>
            <b>{t('today.chosen', { count: chosenRows.length })}</b>
            <span className="grow" />
            <Button icon={UserRoundPen} onClick={() => setHanding(true)}>
              {t('handOver.open')}
            </Button>
            <IconButton icon={X} label={t('today.letGo')} onClick={() => run({ kind: 'clear' })} />
          </section>
        ) : null}
      </div>
      {handing ? (
        <HandOverDialog
          tasks={chosenRows.map((row) => ({
            taskId: row.taskId ?? '',
            says: `${row.subject} · ${text(row.taskName ?? row.phaseName)}`,
          }))}
          onClose={(done) => {
            setHanding(false);
            if (done) run({ kind: 'clear' });
          }}
        />
      ) : null}
    </>
  );
}
