import { Phone } from '../parts/contact.js';
import type { SedeText } from '../texts.js';
import type { PublishedPhase } from './procedure.js';

const stageClass = { initiation: 's1', instruction: 's2', finalisation: 's3' } as const;
const stageOrder = ['initiation', 'instruction', 'finalisation'] as const;

function Phase({ phase, t }: { phase: PublishedPhase; t: SedeText }) {
  return (
    <li class={stageClass[phase.stage]}>
      <h4>{phase.name}</h4>
      <p>{phase.description}</p>
      <dl class="mini">
        {phase.document ? (
          <div>
            <dt>{t('phase.document')}</dt>
            <dd>{phase.document}</dd>
          </div>
        ) : null}
        <div>
          <dt>{t('phase.maximumTime')}</dt>
          <dd>{phase.maximumTime}</dd>
        </div>
        <div>
          <dt>{t('phase.department')}</dt>
          <dd>{phase.department}</dd>
        </div>
        <div>
          <dt>{t('phase.questions')}</dt>
          <dd>
            <Phone number={phase.phone} />
          </dd>
        </div>
      </dl>
    </li>
  );
}

/** The phases grouped by legal stage, numbered through, each with its five facts. */
export function PhasesInWords({ phases, t }: { phases: readonly PublishedPhase[]; t: SedeText }) {
  let before = 0;
  return (
    <div class="line sec-s">
      {stageOrder.map((stage) => {
        const own = phases.filter((phase) => phase.stage === stage);
        if (own.length === 0) return null;
        const start = before + 1;
        before += own.length;
        return (
          <>
            <h3 class={`cap ${stageClass[stage]}`} id={`stage-${stage}`}>
              {t(`stage.${stage}`)}
            </h3>
            <ol class="steps" start={start} aria-labelledby={`stage-${stage}`}>
              {own.map((phase) => (
                <Phase phase={phase} t={t} />
              ))}
            </ol>
          </>
        );
      })}
    </div>
  );
}
