import type { CaseView } from '@oficio/schemas/api';
import { Link } from '@tanstack/react-router';
import { Hand, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';
import { announce } from '../../ui/announce';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { civil } from '../date-words';
import { ProblemBanner } from '../problem-words';
import { SettleDialog } from './settle-dialog';
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
  const send = (settlement: FailureSettlement) =>
    settle.mutate(
      { taskId: task.id, ...settlement },
      {
        onSuccess: () => {
          announce(t(`failure.${settlement.how}`));
          setAsking(false);
          onSettled();
        },
      },
    );
  const ask = () => {
    // What was refused before is no answer to what is asked now.
    settle.reset();
    setAsking(true);
  };
  return (
    <Banner tone="late" title={name}>
      <p>{text(failure.reason)}</p>
      {task.due ? <p>{t('failure.due', { date: civil(task.due, 'long', language) })}</p> : null}
      <div className="row wrap tight what-to-do">
        {failure.mayRetry ? (
          <Button icon={RotateCcw} disabled={settle.isPending} onClick={() => send({ how: 'retried' })}>
            {t('failure.retry')}
            <span className="vh">: {name}</span>
          </Button>
        ) : null}
        {failure.maySettle ? (
          <Button icon={Hand} disabled={settle.isPending} onClick={ask}>
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
      {asking ? (
        <SettleDialog
          name={name}
          failure={failure}
          problem={settle.error}
          pending={settle.isPending}
          onSettle={(letter) => send({ how: 'byHand', letter })}
          onClose={() => setAsking(false)}
        />
      ) : (
        <ProblemBanner error={settle.error} what={name} />
      )}
    </Banner>
  );
}
