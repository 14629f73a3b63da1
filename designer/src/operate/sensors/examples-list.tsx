import { useTranslation } from 'react-i18next';
import type { DryRun, SensorRow } from '../queries';
import { type DataNames, Reasons, VerdictChip } from '../reasons';
import { useNewestPublished } from '../use-published';

const noNames: DataNames = new Map();

/** Some of whom the sensor looked at, each with its reasons. */
export function ExamplesList({ examples, sensor }: { examples: DryRun['examples']; sensor: SensorRow }) {
  const { t } = useTranslation('operate');
  const procedure = useNewestPublished(sensor.procedureId);
  if (examples.length === 0) return null;
  return (
    <>
      <h3 className="t">{t('sensors.examples')}</h3>
      {examples.map((example) => (
        <details key={`${example.subject} ${example.verdict}`} className="account">
          <summary>
            <VerdictChip verdict={example.verdict} /> {example.subject}
          </summary>
          <Reasons
            explanation={example.explanation}
            names={noNames}
            of={sensor.name}
            procedure={procedure}
            label={t('sensors.reasonsOf', { subject: example.subject })}
          />
        </details>
      ))}
    </>
  );
}
