import type { CaseView } from '@oficio/schemas/api';
import { parseProcedure } from '@oficio/schemas/definition';
import { useQuery } from '@tanstack/react-query';
import { Workflow } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { versionQuery } from '../../api/procedures';
import { Button } from '../../ui/button';
import { Loading } from '../../ui/loading';
import { ProblemBanner } from '../problem-words';

const WalkedChart = lazy(() => import('../../simulate/walked-chart'));

/** The procedure drawn, with the path that this case has walked and where it is now. */
export function ChartCard({ view }: { view: CaseView }) {
  const { t } = useTranslation('operate');
  const [open, setOpen] = useState(false);
  return (
    <section className="card part" aria-labelledby="chart">
      <div className="row">
        <h2 className="t grow" id="chart">
          {t('case.chart')}
        </h2>
        <Button small icon={Workflow} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'case.chartHide' : 'case.chartShow')}
        </Button>
      </div>
      {open ? <Drawn view={view} /> : <p className="soft xs">{t('case.chartText')}</p>}
    </section>
  );
}

function Drawn({ view }: { view: CaseView }) {
  const { t } = useTranslation('operate');
  const { id, version } = view.procedure;
  const query = useQuery(versionQuery(id, version));
  const parsed = useMemo(() => (query.data ? parseProcedure(query.data.procedure) : undefined), [query.data]);
  const path = useMemo(
    () => ({
      active: new Set(view.activePhases),
      visited: new Map(view.visitedPhases.map((phase) => [phase, null])),
      taken: new Set(view.takenTransitions),
    }),
    [view],
  );
  if (query.isError) return <ProblemBanner error={query.error} what={t('case.chartFailed')} />;
  if (!parsed) return <Loading label={t('case.chartWaiting')} />;
  if (!parsed.ok) return <p className="soft">{t('case.chartFailed')}</p>;
  return (
    <div className="case-chart">
      <Suspense fallback={<Loading label={t('case.chartWaiting')} />}>
        <WalkedChart procedure={parsed.procedure} path={path} label={t('case.chartLabel')} />
      </Suspense>
    </div>
  );
}
