import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { useLanguage } from '../../i18n';
import { announce } from '../../ui/announce';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Segmented } from '../../ui/segmented';
import { TextField } from '../../ui/text-field';
import { ProblemBanner } from '../problem-words';
import type { MessageRow } from '../queries';
import { useRecordDelivery } from './delivery';

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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (dateWrong || record.isPending) return;
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
      <form className="form" onSubmit={submit} noValidate>
        <ProblemBanner error={record.data?.[0]?.error} what={t('delivery.failed')} />
        <div className="field">
          <div className="lab">{t('delivery.what')}</div>
          <Segmented
            label={t('delivery.what')}
            value={state}
            onChange={setState}
            options={states.map((value) => ({ value, label: t(`messageState.${value}`) }))}
          />
          <div className="help">{t(`delivery.means.${state}`)}</div>
        </div>
        <TextField
          label={t('delivery.on')}
          type="date"
          value={on}
          onChange={setOn}
          error={tried && dateWrong ? t('delivery.onWrong') : undefined}
        />
        <TextField
          label={t('delivery.note')}
          value={note}
          onChange={setNote}
          help={t('delivery.noteHelp')}
          multiline
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
