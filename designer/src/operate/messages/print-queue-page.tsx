import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronLeft, CircleCheck, ClipboardCheck, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { usePageTitle } from '../../app/page-title';
import { announce } from '../../ui/announce';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { Answer } from '../list-states';
import { ProblemBanner } from '../problem-words';
import { type MessageRow, messageQuery, messagesQuery } from '../queries';
import { AttemptDialog } from './attempt-dialog';
import { useRecordDelivery } from './delivery';
import { DeliveryDialog } from './delivery-dialog';
import { MessagesTable } from './messages-table';
import { printLetters } from './print-letters';
import '../operate.css';

/** Most letters printed at one go: the browser must still be able to show them before printing. */
const BATCH = 100;

/** Letters on paper: those to print, and those that are out and whose delivery is still to be recorded. */
export function PrintQueuePage() {
  const { t } = useTranslation('operate');
  const { clock } = useSession();
  const client = useQueryClient();
  const waiting = useQuery(messagesQuery({ channel: 'post', state: 'queued', limit: BATCH }));
  const out = useQuery(messagesQuery({ channel: 'post', state: 'printed', limit: BATCH }));
  const record = useRecordDelivery();
  const [printed, setPrinted] = useState<MessageRow[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const [preparing, setPreparing] = useState(false);
  const [recording, setRecording] = useState<MessageRow | null>(null);
  usePageTitle(t('print.title'));

  const print = async (rows: MessageRow[]) => {
    setFailure(null);
    setPreparing(true);
    try {
      const letters: string[] = [];
      for (const { id } of rows) letters.push((await client.fetchQuery(messageQuery(id))).html);
      printLetters(letters);
      setPrinted(rows);
    } catch (error) {
      setFailure(error);
    } finally {
      setPreparing(false);
    }
  };
  const markPrinted = () =>
    record.mutate(
      printed.map(({ id }) => ({ messageId: id, state: 'printed' as const, on: clock.today, note: '' })),
      {
        onSuccess: (failed) => {
          announce(t('print.marked', { count: printed.length - failed.length }));
          setPrinted(printed.filter(({ id }) => failed.some(({ messageId }) => messageId === id)));
        },
      },
    );

  return (
    <>
      <div className="row xs back">
        <Link to="/messages">
          <Icon of={ChevronLeft} />
          {t('messages.title')}
        </Link>
      </div>
      <div className="ph">
        <div className="grow">
          <h1>{t('print.title')}</h1>
          <p className="soft">{t('print.lead')}</p>
        </div>
        {waiting.data?.rows.length ? (
          <Button
            variant="primary"
            icon={Printer}
            disabled={preparing}
            onClick={() => void print(waiting.data.rows)}
          >
            {preparing ? t('print.preparing') : t('print.all', { count: waiting.data.rows.length })}
          </Button>
        ) : null}
      </div>
      <ProblemBanner error={failure} what={t('print.failed')} />
      {printed.length > 0 ? (
        <div className="asked">
          <Banner tone="info" title={t('print.wentWell', { count: printed.length })} role="status">
            <p>{t('print.wentWellText')}</p>
          </Banner>
          <ProblemBanner
            error={record.data?.[0]?.error}
            what={t('print.notMarked', { count: record.data?.length ?? 0 })}
          />
          <div className="row">
            <Button variant="primary" icon={CircleCheck} disabled={record.isPending} onClick={markPrinted}>
              {t('print.mark')}
            </Button>
            <Button onClick={() => setPrinted([])}>{t('print.notYet')}</Button>
          </div>
        </div>
      ) : null}
      <section aria-labelledby="to-print" className="queue">
        <h2 className="t" id="to-print">
          {t('print.waiting', { count: waiting.data?.total ?? 0 })}
        </h2>
        <Answer query={waiting} waiting={t('messages.waiting')} failed={t('messages.failed')}>
          {(page) =>
            page.rows.length === 0 ? (
              <div className="card">
                <EmptyState icon={CircleCheck} tone="done" title={t('print.none')}>
                  {t('print.noneText')}
                </EmptyState>
              </div>
            ) : (
              <MessagesTable
                rows={page.rows}
                label={t('print.title')}
                end={(row) => (
                  <Button
                    small
                    icon={Printer}
                    onClick={() => void print([row])}
                    aria-label={t('print.oneOf', { to: row.to })}
                  >
                    {t('print.one')}
                  </Button>
                )}
              />
            )
          }
        </Answer>
      </section>
      <section aria-labelledby="out" className="queue">
        <h2 className="t" id="out">
          {t('print.out', { count: out.data?.total ?? 0 })}
        </h2>
        <Answer query={out} waiting={t('messages.waiting')} failed={t('messages.failed')}>
          {(page) =>
            page.rows.length === 0 ? (
              <p className="soft">{t('print.nothingOut')}</p>
            ) : (
              <MessagesTable
                rows={page.rows}
                label={t('print.out', { count: page.total })}
                end={(row) => (
                  <Button
                    small
                    icon={ClipboardCheck}
                    onClick={() => setRecording(row)}
                    aria-label={t(row.isNotification ? 'attempt.openFor' : 'delivery.openFor', {
                      to: row.to,
                    })}
                  >
                    {t(row.isNotification ? 'attempt.open' : 'delivery.open')}
                  </Button>
                )}
              />
            )
          }
        </Answer>
      </section>
      {recording?.isNotification ? (
        <AttemptDialog message={recording} onClose={() => setRecording(null)} />
      ) : null}
      {recording && !recording.isNotification ? (
        <DeliveryDialog message={recording} onClose={() => setRecording(null)} />
      ) : null}
    </>
  );
}
