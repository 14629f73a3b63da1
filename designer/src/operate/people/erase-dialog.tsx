import { CircleCheck, TriangleAlert } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/call';
import { announce } from '../../ui/announce';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import { ProblemBanner } from '../problem-words';
import { useErasePerson } from './erase-person';

const REASON_LETTERS = 10;

const sameName = (typed: string, name: string): boolean =>
  typed.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase() === name.toLocaleLowerCase();

/** Says exactly what an erasure does, asks for the name of the person and the reason, and tells what became of it. */
export function EraseDialog({
  person: { personId, name },
  onClose,
}: {
  person: { personId: string; name: string };
  onClose: () => void;
}) {
  const { t } = useTranslation('operate');
  const erase = useErasePerson();
  const key = useRef(crypto.randomUUID());
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const nameWrong = !sameName(typed, name);
  const reasonMissing = reason.trim().length < REASON_LETTERS;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (nameWrong || reasonMissing || erase.isPending) return;
    erase.mutate(
      { personId, reason: reason.trim(), idempotencyKey: key.current },
      {
        onSuccess: () => announce(t('people.erase.done')),
        onError: (error) => {
          // A refusal erased nothing: the next attempt is another one. Without an answer it may have been done.
          if (error instanceof ApiError && error.problem.code !== 'network' && error.problem.status < 500)
            key.current = crypto.randomUUID();
        },
      },
    );
  };
  if (erase.data)
    return (
      <Dialog
        open
        onClose={onClose}
        title={t('people.erase.done')}
        footer={
          <Button variant="primary" onClick={onClose}>
            {t('close')}
          </Button>
        }
      >
        <Banner tone="done" icon={CircleCheck} title={t('people.erase.done')} role="status">
          <p>{t('people.erase.doneText', erase.data)}</p>
          <p>{t('people.erase.backups')}</p>
        </Banner>
      </Dialog>
    );
  return (
    <Dialog open onClose={onClose} title={t('people.erase.title', { name })}>
      <form className="form" onSubmit={submit} noValidate>
        <Banner tone="late" icon={TriangleAlert} title={t('people.erase.undone')}>
          <ul className="bullets">
            {(['register', 'cases', 'wish', 'backups'] as const).map((what) => (
              <li key={what}>{t(`people.erase.${what}`)}</li>
            ))}
          </ul>
        </Banner>
        <ProblemBanner error={erase.error} what={t('people.erase.failed')} />
        <TextField
          label={t('people.erase.name', { name })}
          value={typed}
          onChange={setTyped}
          autoComplete="off"
          required
          error={tried && nameWrong ? t('people.erase.nameWrong') : undefined}
        />
        <TextField
          label={t('people.erase.reason')}
          multiline
          value={reason}
          onChange={setReason}
          required
          help={t('people.erase.reasonHelp')}
          error={tried && reasonMissing ? t('people.erase.reasonMissing') : undefined}
        />
        <div className="foot">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="danger" disabled={erase.isPending}>
            {t(erase.isPending ? 'people.erase.going' : 'people.erase.confirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
