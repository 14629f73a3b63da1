import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { useLanguage } from '../../i18n';
import { announce } from '../../ui/announce';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import type { MessageRow } from '../queries';
import { NotificationAccount } from './notification-account';
import { type AttemptResult, useRecordAttempt } from './notification-records';
import { NoteField, RecordForm, ResultField } from './record-form';

const results: AttemptResult[] = ['delivered', 'absent', 'refused', 'unknownAddress'];

/** An attempt to deliver a notification on paper, with its day and hour; then what comes of it, with the article. */
export function AttemptDialog({ message, onClose }: { message: MessageRow; onClose: () => void }) {
  const { t } = useTranslation('operate');
  const { text } = useLanguage();
  const { clock } = useSession();
  const record = useRecordAttempt();
  const [result, setResult] = useState<AttemptResult>('delivered');
  const [on, setOn] = useState(clock.today);
  const [time, setTime] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const dateWrong = on < message.at.slice(0, 10) || on > clock.today;
  const timeWrong = !/^\d{2}:\d{2}$/.test(time);
  const submit = () => {
    setTried(true);
    if (dateWrong || timeWrong) return;
    record.mutate(
      { messageId: message.id, at: `${on}T${time}`, result, note: note.trim() },
      { onSuccess: () => announce(t('attempt.done')) },
    );
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('attempt.title')}
      description={`${message.subject || text(message.name)} · ${message.to}`}
    >
      {record.data ? (
        <>
          <NotificationAccount notification={record.data} />
          <div className="foot">
            <Button variant="primary" onClick={onClose}>
              {t('attempt.close')}
            </Button>
          </div>
        </>
      ) : (
        <RecordForm
          failure={record.error}
          what={t('attempt.failed')}
          pending={record.isPending}
          onSubmit={submit}
          onClose={onClose}
        >
          <p className="soft">{t('attempt.lead')}</p>
          <ResultField
            label={t('attempt.result')}
            value={result}
            onChange={setResult}
            options={results.map((value) => ({ value, label: t(`attempt.results.${value}`) }))}
            means={t(`attempt.means.${result}`)}
          />
          <TextField
            label={t('attempt.on')}
            type="date"
            value={on}
            onChange={setOn}
            error={tried && dateWrong ? t('attempt.whenWrong') : undefined}
          />
          <TextField
            label={t('attempt.at')}
            type="time"
            value={time}
            onChange={setTime}
            error={tried && timeWrong ? t('attempt.hourMissing') : undefined}
          />
          <NoteField value={note} onChange={setNote} />
        </RecordForm>
      )}
    </Dialog>
  );
}
