import { sensors } from '@oficio/schemas/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FlaskConical, Play } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call';
import { useSession } from '../../api/session';
import { useLanguage } from '../../i18n';
import { momentOf } from '../../i18n/dates';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Loading } from '../../ui/loading';
import { ProblemBanner } from '../problem-words';
import type { SensorRow } from '../queries';
import { CountsTable } from './counts-table';
import { ExamplesList } from './examples-list';

/** A sensor: when it looks, what it last found, trying it without sending, and running it. */
export function SensorCard({ sensor }: { sensor: SensorRow }) {
  const { t } = useTranslation('operate');
  const { language, text } = useLanguage();
  const { account } = useSession();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const params = { procedureId: sensor.procedureId, sensorId: sensor.sensorId };
  const dryRun = useMutation({ mutationFn: () => call(sensors.dryRunSensor, { params }) });
  const run = useMutation({
    mutationFn: () => call(sensors.runSensor, { params }),
    onSuccess: () => setAsking(false),
    onSettled: () => client.invalidateQueries({ queryKey: ['operate'] }),
  });
  const allowed: readonly string[] = Array.isArray(sensors.runSensor.access) ? sensors.runSensor.access : [];
  const mayRun = account.roles.some((role) => allowed.includes(role));
  const name = text(sensor.name);
  const askToRun = async () => {
    setAsking(true);
    run.reset();
    if (!dryRun.data) await dryRun.mutateAsync().catch(() => undefined);
  };
  return (
    <section className="card part sensor" aria-label={name}>
      <div className="row wrap">
        <div className="grow">
          <h2 className="t">{name}</h2>
          <p className="xs soft">
            <Link to="/procedures/$procedureId" params={{ procedureId: sensor.procedureId }}>
              {text(sensor.procedureName)}
            </Link>{' '}
            · {t(`sensors.over.${sensor.over}`)} · {sensor.when.map((says) => text(says)).join('; ')}
          </p>
        </div>
        <Button
          icon={FlaskConical}
          disabled={dryRun.isPending || !sensor.overRegister}
          onClick={() => dryRun.mutate()}
        >
          {t('sensors.try')}
        </Button>
        {mayRun ? (
          <Button
            icon={Play}
            disabled={run.isPending || !sensor.overRegister}
            onClick={() => void askToRun()}
          >
            {t('sensors.run')}
          </Button>
        ) : null}
      </div>
      {sensor.overRegister ? null : <p className="xs">{t('sensors.notOverRegister')}</p>}
      <p className="xs soft">
        {sensor.lastRun
          ? t('sensors.last', {
              moment: momentOf(sensor.lastRun.at, language),
              evaluated: sensor.lastRun.evaluated,
              proposed: sensor.lastRun.proposed,
            })
          : t('sensors.never')}{' '}
        {sensor.nextRunAt ? t('sensors.next', { moment: momentOf(sensor.nextRunAt, language) }) : null}
      </p>
      {dryRun.isPending && !asking ? <Loading label={t('sensors.trying')} /> : null}
      <ProblemBanner error={asking ? null : dryRun.error} what={t('sensors.tryFailed')} />
      {run.data ? (
        <div>
          <Banner
            tone="done"
            title={t('sensors.ran', { moment: momentOf(run.data.at, language) })}
            role="status"
          >
            <p>{t('sensors.opened', { count: run.data.opened.length })}</p>
          </Banner>
          <CountsTable counts={run.data.counts} label={t('sensors.ranCounts')} />
          <Link className="btn" to="/cases">
            {t('sensors.seeCases')}
          </Link>
        </div>
      ) : dryRun.data ? (
        <div className="tried">
          <Banner
            tone="info"
            title={t('sensors.tried', { count: dryRun.data.counts.proposed })}
            role="status"
          >
            <p>{t('sensors.nothingSent')}</p>
          </Banner>
          <CountsTable counts={dryRun.data.counts} label={t('sensors.triedCounts')} />
          <ExamplesList examples={dryRun.data.examples} sensor={sensor} />
        </div>
      ) : null}
      <Dialog open={asking} onClose={() => setAsking(false)} title={t('sensors.askTitle', { name })}>
        {dryRun.isPending ? <Loading label={t('sensors.trying')} /> : null}
        <ProblemBanner error={dryRun.error} what={t('sensors.tryFailed')} />
        {dryRun.data ? (
          <>
            <p>{t('sensors.askText', { count: dryRun.data.counts.proposed })}</p>
            <CountsTable counts={dryRun.data.counts} label={t('sensors.triedCounts')} />
          </>
        ) : null}
        <ProblemBanner error={run.error} what={t('sensors.runFailed')} />
        <div className="foot">
          <Button onClick={() => setAsking(false)}>{t('cancel')}</Button>
          <Button variant="primary" disabled={!dryRun.data || run.isPending} onClick={() => run.mutate()}>
            {t(run.isPending ? 'sensors.running' : 'sensors.askDo', {
              count: dryRun.data?.counts.proposed ?? 0,
            })}
          </Button>
        </div>
      </Dialog>
    </section>
  );
}
