import type { CaseView } from '@oficio/schemas/api';
import { Link } from '@tanstack/react-router';
import { Hand, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';
import { announce } from '../../ui/announce';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { civil } from '../date-words';
import { ProblemBanner } from '../problem-words';
import { type FailureSettlement, useSettleFailure } from './settle-failure';

type Task = CaseView['tasks'][number];

/**
 * Something that the machine could not do: why, and what the person of the office can do about it.
 * @param onSettled takes the focus: the buttons go away.
 */
export function FailureBanner({ task, onSettled }: { task: Task; onSettled: () => void }) {
  const { t } = useTranslation('operate');
  const { language, text } = useLanguage();
  const settle = useSettleFailure();
  const [asking, setAsking] = useState(false);
  const { failure } = task;
  if (!failure) return null;
  const about = text(failure.about ?? undefined);
  const name = about ? `${text(task.name)}: ${about}` : text(task.name);
  const send = (how: FailureSettlement['how']) =>
    settle.mutate(
      { taskId: task.id, how },
      {
        onSuccess: () => {
          announce(t(`failure.${how}`));
          onSettled();
        },
        onSettled: () => setAsking(false),
      },
    );
  return (
    <Banner tone="late" title={name}>
      <p>{text(failure.reason)}</p>
      {task.due ? <p>{t('failure.due', { date: civil(task.due, 'long', language) })}</p> : null}
      <div className="row wrap tight what-to-do">
        {failure.mayRetry ? (
          <Button icon={RotateCcw} disabled={settle.isPending} onClick={() => send('retried')}>
            {t('failure.retry')}
            <span className="vh">: {name}</span>
          </Button>
        ) : null}
        {failure.maySettle ? (
          <Button icon={Hand} disabled={settle.isPending} onClick={() => setAsking(true)}>
            {t('failure.settle')}
            <span className="vh">: {name}</span>
          </Button>
        ) : null}
        {failure.messageId ? (
          <Link to="/messages/$messageId" params={{ messageId: failure.messageId }}>
            {t('failure.openLetter')}
          </Link>
        ) : null}
      </div>
      <ProblemBanner error={settle.error} what={name} />
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('failure.askTitle')}
        description={t('failure.askText')}
        footer={
          <>
            <Button onClick={() => setAsking(false)}>{t('cancel')}</Button>
            <Button variant="primary" disabled={settle.isPending} onClick={() => send('byHand')}>
              {t('failure.confirm')}
            </Button>
          </>
        }
      >
        <p>
          <b>{name}</b>
        </p>
        <p>{text(failure.reason)}</p>
      </Dialog>
    </Banner>
  );
}
