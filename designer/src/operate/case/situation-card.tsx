import type { CaseView } from '@oficio/schemas/api';
import { legalStages } from '@oficio/schemas/definition';
import { Building2, CircleCheck, Landmark, OctagonAlert, User } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';
import { Banner } from '../../ui/banner';
import { Chip } from '../../ui/chip';
import { civil } from '../date-words';
import { CaseActions } from './case-actions';
import { FailureBanner } from './failure-banner';
import { PhaseStrip } from './phase-strip';
import { RetryCaseButton } from './retry-case-button';

const turnIcons = {
  town: Landmark,
  person: User,
  otherAdministration: Building2,
  nobody: CircleCheck,
} as const;

/** Where the file is in one sentence, whose turn it is, what can be done now. */
export function SituationCard({ view }: { view: CaseView }) {
  const { t } = useTranslation('operate');
  const { language, text } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const { timeline, turn } = view;
  const mine = view.actions.some(
    ({ event, disabledBecause }) => event.kind === 'officer' && disabledBecause === null,
  );
  const stage = timeline.stages.find(({ phases }) =>
    phases.some(({ state }) => state === 'current' || state === 'stopped'),
  )?.stage;
  const next = timeline.nextDate;
  const clock = next
    ? view.clocks.find(({ due, workingDaysLeft }) => due === next.on && workingDaysLeft !== null)
    : undefined;
  return (
    <section className={`card hero turn-${turn}`} aria-label={t('case.situation')}>
      <div className="grow">
        <div className="row wrap tight">
          <Chip tone={turn === 'nobody' ? 'done' : turn === 'town' ? 'turn' : 'info'} icon={turnIcons[turn]}>
            {t(mine ? 'case.yourTurn' : `case.turn.${turn}`)}
          </Chip>
          {stage ? (
            <Chip tone={`i${legalStages.indexOf(stage) + 1}` as 'i1'}>{t(`stage.${stage}`)}</Chip>
          ) : null}
          {view.outcome ? <Chip tone="plain">{t(`outcome.${view.outcome}`)}</Chip> : null}
        </div>
        <h2 className="situation" ref={heading} tabIndex={-1}>
          {text(view.situation)}
        </h2>
        {next ? (
          <p className="soft">
            {t('case.nextDate', { what: text(next.what), date: civil(next.on, 'long', language) })}
            {clock && clock.workingDaysLeft !== null
              ? ` ${t('case.daysLeft', { count: clock.workingDaysLeft })}`
              : ''}
          </p>
        ) : null}
        {timeline.ended ? (
          <p className="soft">{t('case.endedOn', { date: civil(timeline.ended.on, 'long', language) })}</p>
        ) : null}
        <PhaseStrip timeline={timeline} />
        {view.incident ? (
          <Banner tone="late" icon={OctagonAlert} title={t('case.incident')}>
            <p>{t('case.incidentText')}</p>
            <RetryCaseButton caseId={view.caseId} />
          </Banner>
        ) : null}
        {view.tasks
          .filter(({ status, failure }) => status === 'open' && failure)
          .map((task) => (
            <FailureBanner
              key={task.id}
              task={task}
              onSettled={() => heading.current?.focus({ preventScroll: true })}
            />
          ))}
      </div>
      <CaseActions view={view} />
    </section>
  );
}
