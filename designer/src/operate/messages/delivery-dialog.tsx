import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { useLanguage } from '../../i18n';
import { announce } from '../../ui/announce';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import type { MessageRow } from '../queries';
import { useRecordDelivery } from './delivery';
import { NoteField, RecordForm, ResultField } from './record-form';

type Result = 'printed' | 'delivered' | 'returned';

/** What happened to a letter on paper, with its date: a delivery may start a term, a return does not. */
export function DeliveryDialog({ message, onClose }: { message: MessageRow; onClose: () => void }) {
  const { t } = useTranslation('operate');
  const { text } = useLanguage();
  const { clock } = useSession();
  const record = useRecordDelivery();
  const [state, setState] = useState<Result>(message.state === 'queued' ? 'printed' : 'delivered');
  const [on, setOn] = useState(clock.today);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const first = message.at.slice(0, 10);
  const dateWrong = on < first || on > clock.today;
  const submit = () => {
    setTried(true);
    if (dateWrong) return;
    record.mutate([{ messageId: message.id, state, on, note: note.trim() }], {
      onSuccess: (failed) => {
        if (failed.length > 0) return;
        announce(t('delivery.done'));
        onClose();
      },
    });
  };
  const states: Result[] =
    message.state === 'queued' ? ['printed', 'delivered', 'returned'] : ['delivered', 'returned'];
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('delivery.title')}
      description={`${message.subject || text(message.name)} · ${message.to}`}
    >
      <RecordForm
        failure={record.data?.[0]?.error}
        what={t('delivery.failed')}
        pending={record.isPending}
        onSubmit={submit}
        onClose={onClose}
      >
        <ResultField
          label={t('delivery.what')}
          value={state}
          onChange={setState}
          options={states.map((value) => ({ value, label: t(`messageState.${value}`) }))}
          means={t(`delivery.means.${state}`)}
        />
        <TextField
          label={t('delivery.on')}
          type="date"
          value={on}
          onChange={setOn}
          error={tried && dateWrong ? t('delivery.onWrong') : undefined}
        />
        <NoteField value={note} onChange={setNote} />
      </RecordForm>
    </Dialog>
  );
}
