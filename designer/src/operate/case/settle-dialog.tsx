import type { CaseView } from '@oficio/schemas/api';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { useLanguage } from '../../i18n';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import { ResultField } from '../messages/record-form';
import { ProblemBanner } from '../problem-words';
import type { LetterByHand } from './settle-failure';

type Failure = NonNullable<CaseView['tasks'][number]['failure']>;
type What = 'sent' | 'notNeeded';

/** What each answer entails, of a notification and of another letter. */
const entails = {
  sent: { notification: 'failure.notificationSent', letter: 'failure.letterSent' },
  notNeeded: { notification: 'failure.notNotified', letter: 'failure.nothingSent' },
} as const;

/**
 * What a person did about something that the machine could not do. Of a letter it asks whether one left on paper, and
 * then when and to whom: a notification counts from its delivery, which is recorded on it.
 * @param name of what failed. @param onSettle is given the letter that left, if one did.
 */
export function SettleDialog({
  name,
  failure,
  problem,
  pending,
  onSettle,
  onClose,
}: {
  name: string;
  failure: Failure;
  problem: unknown;
  pending: boolean;
  onSettle: (letter: LetterByHand | undefined) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('operate');
  const { text } = useLanguage();
  const { clock } = useSession();
  const { byHand } = failure;
  const [what, setWhat] = useState<What>(byHand ? 'sent' : 'notNeeded');
  const [on, setOn] = useState(clock.today);
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const writing = byHand !== null && what === 'sent';
  const dateWrong = byHand !== null && (on < byHand.since || on > clock.today);
  const toMissing = to.trim().length < 3;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (pending || (writing && (dateWrong || toMissing))) return;
    onSettle(writing ? { on, to: to.trim(), note: note.trim() } : undefined);
  };
  return (
    <Dialog open onClose={onClose} title={t('failure.askTitle')} description={t('failure.askText')}>
      <form className="form" onSubmit={submit} noValidate>
        <ProblemBanner error={problem} what={name} />
        <p>
          <b>{name}</b>
        </p>
        <p>{text(failure.reason)}</p>
        {byHand ? (
          <ResultField
            label={t('failure.what')}
            value={what}
            onChange={setWhat}
            options={[
              { value: 'sent', label: t('failure.sent') },
              { value: 'notNeeded', label: t('failure.notNeeded') },
            ]}
            means={t(entails[what][byHand.notification ? 'notification' : 'letter'])}
          />
        ) : null}
        {writing ? (
          <>
            <TextField
              label={t('failure.on')}
              type="date"
              value={on}
              onChange={setOn}
              error={tried && dateWrong ? t('failure.onWrong') : undefined}
            />
            <TextField
              label={t('failure.to')}
              value={to}
              onChange={setTo}
              help={t('failure.toHelp')}
              error={tried && toMissing ? t('failure.toMissing') : undefined}
              multiline
            />
            <TextField
              label={t('failure.copy')}
              value={note}
              onChange={setNote}
              help={t('failure.copyHelp')}
            />
          </>
        ) : null}
        <div className="foot">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" disabled={pending}>
            {t('failure.confirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
