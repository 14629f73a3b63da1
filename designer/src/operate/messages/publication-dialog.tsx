import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { announce } from '../../ui/announce';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import type { MessageRow } from '../queries';
import { useRecordPublication } from './notification-records';
import { RecordForm } from './record-form';

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
  const submit = () => {
    setTried(true);
    if (dateWrong || referenceMissing) return;
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
      <RecordForm
        failure={record.error}
        what={t('attempt.failed')}
        pending={record.isPending}
        onSubmit={submit}
        onClose={onClose}
      >
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
      </RecordForm>
    </Dialog>
  );
}
