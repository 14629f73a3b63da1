import { clock } from '@oficio/schemas/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CalendarClock, FastForward } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call';
import { sessionQuery, useSession } from '../../api/session';
import { useLanguage } from '../../i18n';
import { momentOf } from '../../i18n/dates';
import { announce } from '../../ui/announce';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { ProblemBanner } from '../problem-words';
import '../operate.css';

type Move = { days: number } | { to: string };

/** The date of a demonstration and moving it forward; nothing under a real clock. */
export function ClockBar() {
  const { t } = useTranslation('operate');
  const { language } = useLanguage();
  const { clock: now } = useSession();
  const client = useQueryClient();
  const [to, setTo] = useState('');
  const move = useMutation({
    mutationFn: (body: Move) => call(clock.moveClock, { body }),
    onSuccess: async (moved) => {
      client.setQueryData(sessionQuery.queryKey, (old) => (old ? { ...old, clock: moved } : old));
      announce(t('clockBar.moved', { moment: momentOf(moved.now, language) }));
      setTo('');
      await client.invalidateQueries();
    },
  });
  if (!now.simulated) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (to > now.today) move.mutate({ to: `${to}T09:00` });
  };
  return (
    <section className="clock-bar" aria-label={t('clockBar.label')}>
      <Icon of={CalendarClock} />
      <span>
        {t('clockBar.says')} <b>{momentOf(now.now, language)}</b>
      </span>
      <span className="grow" />
      {move.isPending ? <span role="status">{t('clockBar.moving')}</span> : null}
      <Button small disabled={move.isPending} onClick={() => move.mutate({ days: 1 })}>
        {t('clockBar.oneDay')}
      </Button>
      <Button small disabled={move.isPending} onClick={() => move.mutate({ days: 10 })}>
        {t('clockBar.tenDays')}
      </Button>
      <form className="row tight" onSubmit={submit}>
        <label className="xs" htmlFor="clock-to">
          {t('clockBar.to')}
        </label>
        <input
          id="clock-to"
          type="date"
          className="in s"
          min={now.today}
          value={to}
          onChange={(event) => setTo(event.target.value)}
        />
        <Button small type="submit" icon={FastForward} disabled={move.isPending || to <= now.today}>
          {t('clockBar.go')}
        </Button>
      </form>
      <ProblemBanner error={move.error} what={t('clockBar.failed')} />
    </section>
  );
}
