import { ClockFigure } from '../clock/clock-figure.js';
import { longDate } from '../dates.js';
import type { Language } from '../languages.js';
import { Phone } from '../parts/contact.js';
import { Note, Tag } from '../parts/note.js';
import { Rich } from '../parts/rich.js';
import type { SedeText } from '../texts.js';
import { DaysTable } from './days-table.js';
import { Node } from './node.js';
import { stateLooks } from './state.js';
import type {
  FileDocument,
  StoppedClock,
  TimelineItem,
  TimelinePhase,
  TimelineStage,
} from './timeline-item.js';

type Words = { readonly lang: Language; readonly t: SedeText };

const stageClass = { initiation: 's1', instruction: 's2', finalisation: 's3' } as const;

function DocumentLine({ document, issued, t }: { document: FileDocument; issued: boolean; t: SedeText }) {
  return (
    <div>
      <dt>{t(issued ? 'timeline.document' : 'timeline.willResult')}</dt>
      <dd>{document.href ? <a href={document.href}>{document.name}</a> : document.name}</dd>
    </div>
  );
}

function dates(phase: TimelinePhase, { lang, t }: Words): string | undefined {
  if (!phase.startedOn) return undefined;
  const start = longDate(phase.startedOn, lang);
  if (!phase.endedOn) return start;
  if (phase.endedOn === phase.startedOn) return start;
  return t('timeline.fromTo', { start, end: longDate(phase.endedOn, lang) });
}

function term(phase: TimelinePhase, { lang, t }: Words): string | undefined {
  if (!phase.term) return undefined;
  const { words, dueOn, met } = phase.term;
  const due = dueOn ? t('timeline.termDue', { words, date: longDate(dueOn, lang) }) : words;
  if (met === undefined) return due;
  return t(met ? 'timeline.termMet' : 'timeline.termMissed', { term: due });
}

function Meta({ phase, words }: { phase: TimelinePhase; words: Words }) {
  const { t } = words;
  const when = dates(phase, words);
  const limit = term(phase, words);
  const over = phase.endedOn !== undefined || phase.state === 'done' || phase.state === 'outcome';
  return (
    <dl class="meta">
      {when ? (
        <div>
          <dt>{t(over ? 'timeline.date' : 'timeline.started')}</dt>
          <dd>{when}</dd>
        </div>
      ) : null}
      {limit ? (
        <div>
          <dt>{t('phase.maximumTime')}</dt>
          <dd>{limit}</dd>
        </div>
      ) : null}
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
      {phase.document ? <DocumentLine document={phase.document} issued={over} t={t} /> : null}
    </dl>
  );
}

function PhaseBody({ phase, words }: { phase: TimelinePhase; words: Words }) {
  const look = stateLooks[phase.state];
  const { t, lang } = words;
  return (
    <>
      <h4>
        {phase.name} <Tag tone={look.tone} icon={look.icon} text={t(`step.${phase.state}`)} />
      </h4>
      <p>
        <Rich text={phase.description} />
      </p>
      <Meta phase={phase} words={words} />
      {phase.clock ? <ClockFigure id="phase" figure={phase.clock} lang={lang} t={t} /> : null}
      {phase.counted && !phase.clock ? (
        <div class="gap">
          <Note tone="info" icon="clock">
            <p>
              <b>{t('timeline.howCounted')}</b> {phase.counted.explanation}
            </p>
          </Note>
        </div>
      ) : null}
      {phase.counted ? <DaysTable term={phase.counted} lang={lang} t={t} /> : null}
    </>
  );
}

function Phase({
  phase,
  current,
  last,
  words,
}: {
  phase: TimelinePhase;
  current: boolean;
  last: boolean;
  words: Words;
}) {
  const { css } = stateLooks[phase.state];
  const body = <PhaseBody phase={phase} words={words} />;
  return (
    <li class={`phase ${css}${last ? ' last' : ''}`} aria-current={current ? 'step' : undefined}>
      <Node css={css} />
      {css === 'now' ? <div class="in-card">{body}</div> : body}
    </li>
  );
}

function Stopped({ item, last, words }: { item: StoppedClock; last: boolean; words: Words }) {
  return (
    <li class={`phase stop${last ? ' last' : ''}`}>
      <Node css="stop" />
      <h4>
        {item.name} <Tag tone="turn" icon="paused" text={words.t('step.stopped')} />
      </h4>
      <p>
        <Rich text={item.explanation} />
      </p>
      {item.document ? (
        <dl class="meta">
          <DocumentLine document={item.document} issued t={words.t} />
        </dl>
      ) : null}
    </li>
  );
}

/** Where the file stands: one list per legal stage. The first current item, and only it, is `aria-current="step"`. */
export function TimelineList({ stages, lang, t }: { stages: readonly TimelineStage[] } & Words) {
  const all: TimelineItem[] = stages.flatMap(({ items }) => items);
  const current = all.find((item) => item.kind === 'phase' && stateLooks[item.state].current);
  const words = { lang, t };
  return (
    <div class="line">
      {stages.map(({ stage, items }) => (
        <>
          <h3 class={`cap ${stageClass[stage]}`} id={`stage-${stage}`}>
            {t(`stage.${stage}`)}
          </h3>
          <ol aria-labelledby={`stage-${stage}`}>
            {items.map((item) => {
              const last = item === all.at(-1);
              return item.kind === 'stopped' ? (
                <Stopped item={item} last={last} words={words} />
              ) : (
                <Phase phase={item} current={item === current} last={last} words={words} />
              );
            })}
          </ol>
        </>
      ))}
    </div>
  );
}
