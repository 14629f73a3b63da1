import type { CompiledProcedure } from '@oficio/schemas/compile';
import type { Calendar } from '@oficio/schemas/deadlines';
import { storedContext } from '@oficio/schemas/interpret';
import { timelineOf } from '@oficio/schemas/timeline';
import { Check, Clock, Pause } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useWordsIn } from '../i18n';
import { civil } from '../operate/date-words';
import { Icon } from '../ui/icon';
import type { Played, Setup } from './simulation';

interface SedePanelProps {
  compiled: CompiledProcedure;
  played: Played;
  setup: Setup;
  calendar: Calendar;
  language: 'es' | 'ca-valencia';
}

/** The timeline as the person would read it on the sede, by the same function that draws it there. */
export function SedePanel({ compiled, played, setup, calendar, language }: SedePanelProps) {
  const { t } = useTranslation('simulate');
  const say = useWordsIn(language, 'simulate');
  const { play, lines } = played;
  const ended = play.step.ended;
  const view = timelineOf({
    compiled,
    entry: setup.entry,
    steps: lines.flatMap(({ step, on }) =>
      step ? [{ on, entered: step.entered, exited: step.exited }] : [],
    ),
    active: play.step.to,
    consultations: storedContext(play.step.snapshot).consultations,
    clocks: play.clocks,
    calendar,
    units: new Map(compiled.procedure.units.map(({ id, name, contact }) => [id, { name, contact }])),
    ended: ended ? { outcome: ended.outcome, on: lines.at(-1)?.on ?? played.today } : undefined,
  });
  const phases = view.stages.flatMap(({ phases: inside }) => inside);
  return (
    <section className="sec" aria-labelledby="as-sede">
      <h2 className="t" id="as-sede">
        {t('sede.title')}
      </h2>
      <p className="xs soft" lang={language}>
        «{view.situation[language]}»
      </p>
      <ol className="sd" lang={language}>
        {phases.map((phase) => {
          const now = phase.state === 'current' || phase.state === 'stopped';
          return (
            <li
              key={phase.name.es}
              className={now ? 'cur' : phase.state === 'done' ? '' : 'pen'}
              aria-current={now ? 'step' : undefined}
            >
              <span className="dot">
                {phase.state === 'done' ? (
                  <Icon of={Check} size={12} />
                ) : now ? (
                  <Icon of={phase.state === 'stopped' ? Pause : Clock} size={12} />
                ) : null}
              </span>
              <b>{phase.name[language]}</b> · {say(`sede.state.${phase.state}`)}
              <div className="soft">
                {now && phase.due ? (
                  <div>{say('sede.atMost', { date: civil(phase.due, 'long', language) })}</div>
                ) : null}
                {phase.state === 'done' && phase.endedOn ? (
                  <div>{civil(phase.endedOn, 'medium', language)}</div>
                ) : null}
                {phase.state === 'pending' && phase.term ? (
                  <div>{say(`sede.term.${phase.term.unit}`, { count: phase.term.amount })}</div>
                ) : null}
                {now && phase.document ? (
                  <div>{say('sede.document', { name: phase.document[language] })}</div>
                ) : null}
                {now && phase.unitName ? <div>{phase.unitName[language]}</div> : null}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
