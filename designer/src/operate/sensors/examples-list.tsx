import { useTranslation } from 'react-i18next';
import type { DryRun } from '../queries';
import { type DataNames, Reasons, VerdictChip } from '../reasons';

const noNames: DataNames = new Map();

/** Some of whom the sensor looked at, each with its reasons. */
export function ExamplesList({ examples }: { examples: DryRun['examples'] }) {
  const { t } = useTranslation('operate');
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
            label={t('sensors.reasonsOf', { subject: example.subject })}
          />
        </details>
      ))}
    </>
  );
}
