import type { CaseView } from '@oficio/schemas/api';
import { legalStages } from '@oficio/schemas/definition';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';

/** The phases of the file in a row, each with its state in a word; those that were not needed are left out. */
export function PhaseStrip({ timeline }: { timeline: CaseView['timeline'] }) {
  const { t } = useTranslation('operate');
  const { text } = useLanguage();
  const phases = timeline.stages.flatMap(({ stage, phases: inside }) =>
    inside.filter(({ state }) => state !== 'notNeeded').map((phase) => ({ stage, phase })),
  );
  if (phases.length === 0) return null;
  return (
    <ol className="strip" aria-label={t('case.phases')}>
      {phases.map(({ stage, phase }) => (
        <li
          key={`${stage} ${phase.name.es}`}
          className={`${phase.state} st${legalStages.indexOf(stage) + 1}`}
          aria-current={phase.state === 'current' || phase.state === 'stopped' ? 'step' : undefined}
        >
          <span className="state">{t(`phaseState.${phase.state}`)}</span>
          <span className="what">{text(phase.name)}</span>
        </li>
      ))}
    </ol>
  );
}
