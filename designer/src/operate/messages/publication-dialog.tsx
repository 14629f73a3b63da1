import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { announce } from '../../ui/announce';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import { ProblemBanner } from '../problem-words';
import type { MessageRow } from '../queries';
import { useRecordPublication } from './notification-records';

/** The day on which a notification that could not be delivered was published, and the number of the notice. */
export function PublicationDialog({ message, onClose }: { message: MessageRow; onClose: () => void }) {
  const { t } = useTranslation('operate');
  const { clock } = useSession();
  const record = useRecordPublication();
  const [on, setOn] = useState(clock.today);
  const [reference, setReference] = useState('');
  const [tried, setTried] = useState(false);
  const dateWrong = on < message.at.slice(0, 10) || on > clock.today;
  const referenceMissing = reference.trim().length < 3;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (dateWrong || referenceMissing || record.isPending) return;
    record.mutate(
      { messageId: message.id, on, note: reference.trim() },
      {
        onSuccess: () => {
          announce(t('notification.published'));
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('notification.publishTitle')}
      description={t('notification.publishLead')}
    >
      <form className="form" onSubmit={submit} noValidate>
        <ProblemBanner error={record.error} what={t('attempt.failed')} />
        <TextField
          label={t('attempt.on')}
          type="date"
          value={on}
          onChange={setOn}
          error={tried && dateWrong ? t('attempt.whenWrong') : undefined}
        />
        <TextField
          label={t('notification.reference')}
          value={reference}
          onChange={setReference}
          error={tried && referenceMissing ? t('notification.referenceMissing') : undefined}
        />
        <div className="foot">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" disabled={record.isPending}>
            {t(record.isPending ? 'delivery.going' : 'delivery.do')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
