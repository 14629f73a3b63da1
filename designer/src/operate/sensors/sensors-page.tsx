import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Radar } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../app/page-title';
import { EmptyState } from '../../ui/empty-state';
import { Answer } from '../list-states';
import { sensorsQuery } from '../queries';
import { SensorCard } from './sensor-card';
import '../operate.css';

/** The sensors of the published procedures: when they look, whom they would reach, and running them now. */
export function SensorsPage() {
  const { t } = useTranslation('operate');
  const query = useQuery(sensorsQuery);
  usePageTitle(t('sensors.title'));
  return (
    <>
      <div className="ph">
        <div className="grow">
          <h1>{t('sensors.title')}</h1>
          <p className="soft">{t('sensors.lead')}</p>
        </div>
      </div>
      <Answer query={query} waiting={t('sensors.waiting')} failed={t('sensors.failed')}>
        {(sensors) =>
          sensors.length === 0 ? (
            <div className="card">
              <EmptyState
                icon={Radar}
                title={t('sensors.none')}
                actions={
                  <Link className="btn" to="/procedures">
                    {t('sensors.seeProcedures')}
                  </Link>
                }
              >
                {t('sensors.noneText')}
              </EmptyState>
            </div>
          ) : (
            <div className="stack-of-cards">
              {sensors.map((sensor) => (
                <SensorCard key={`${sensor.procedureId} ${sensor.sensorId}`} sensor={sensor} />
              ))}
            </div>
          )
        }
      </Answer>
    </>
  );
}
