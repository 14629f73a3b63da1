import { ClockFigure } from '../clock/clock-figure.js';
import type { ClockFigureModel } from '../clock/clock-figure-model.js';
import { endOfDay, type IsoDate, type IsoInstant, longDate, longMoment, sentenceCase } from '../dates.js';
import { pageDocument } from '../frame/document.js';
import type { Frame } from '../frame/frame.js';
import { type Contact, ContactCard } from '../parts/contact.js';
import { Note } from '../parts/note.js';
import { Rich } from '../parts/rich.js';
import { sedePaths } from '../paths.js';
import { type SedeText, sedeTexts } from '../texts.js';
import type { TimelineStage } from '../timeline/timeline-item.js';
import { TimelineList } from '../timeline/timeline-list.js';

/** Something that happened in the file, as the person reads it. */
export type TimelineActivity = {
  readonly what: string;
  readonly at: IsoInstant;
  /** "Abierta por ti el…", "Registro 2026-E-RE-005302". */
  readonly detail?: string | undefined;
  readonly link?: { readonly href: string; readonly label: string } | undefined;
};

/** Last day to answer (Ley 39/2015, article 21.4). */
export type AnswerLimit = {
  readonly on: IsoDate;
  /** What the law says in silence, in plain words. */
  readonly ifNoAnswer: string;
  /** The day has passed without answer. */
  readonly passed: boolean;
  /** Path of the complaint about delay (Ley 39/2015, article 76.2). */
  readonly complaintHref?: string | undefined;
};

/** "My file": where it stands, truthfully, without percentages. */
export type TimelineModel = {
  readonly title: string;
  readonly reference: string;
  /** Day on which the file started; absent while there is only an offer. */
  readonly startedOn?: IsoDate | undefined;
  /** One sentence, and whether the person must act: "Estamos revisando tus datos. No tienes que hacer nada." */
  readonly status: string;
  /** What comes next and when; absent when the file has ended or nothing has a date. `days` in working days after today. */
  readonly next?:
    | { readonly what: string; readonly on: IsoDate; readonly days?: number | undefined }
    | undefined;
  readonly stages: readonly TimelineStage[];
  /** Newest first. */
  readonly activity: readonly TimelineActivity[];
  /** What the person may do now, the most useful first. */
  readonly actions: readonly { readonly label: string; readonly href: string }[];
  readonly limit?: AnswerLimit | undefined;
  /** The maximum term over the calendar. */
  readonly term?: ClockFigureModel | undefined;
  readonly contact: Contact;
};

function Activity({ frame, model, t }: { frame: Frame; model: TimelineModel; t: SedeText }) {
  return (
    <section class="sec" aria-labelledby="h-activity">
      <h2 id="h-activity">{t('timeline.activity')}</h2>
      <ol class="list">
        {model.activity.map((event) => (
          <li>
            <div>
              <h3>{event.what}</h3>
              <p class="soft">
                {sentenceCase(longMoment(event.at, frame.lang))}
                {event.detail ? ` · ${event.detail}` : ''}
              </p>
            </div>
            {event.link ? (
              <a href={event.link.href}>
                {event.link.label}
                <span class="sr">: {event.what}</span>
              </a>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Limit({
  frame,
  limit,
  hasFigure,
  t,
}: {
  frame: Frame;
  limit: AnswerLimit;
  hasFigure: boolean;
  t: SedeText;
}) {
  const date = longDate(limit.on, frame.lang);
  return (
    <section class="card" aria-labelledby="h-limit">
      <h2 id="h-limit">{t('timeline.limit')}</h2>
      {limit.passed ? (
        <Note tone="late" icon="warning">
          <p>
            <Rich text={t('timeline.limitPassed', { date })} />
          </p>
          <p>
            <Rich text={limit.ifNoAnswer} />
          </p>
        </Note>
      ) : (
        <p>
          <Rich text={t('timeline.limitOn', { date, time: endOfDay(frame.lang) })} />
        </p>
      )}
      {hasFigure ? (
        <p class="gap">
          <a href="#h-term">{t('timeline.limitWhy')}</a>
        </p>
      ) : null}
      {limit.passed ? null : (
        <details class="gap">
          <summary>{t('timeline.ifNoAnswer')}</summary>
          <p>
            <Rich text={limit.ifNoAnswer} />
          </p>
        </details>
      )}
      {limit.complaintHref ? (
        <p class="gap">
          <a href={limit.complaintHref}>{t('timeline.complain')}</a>
        </p>
      ) : null}
    </section>
  );
}

function Actions({ model, t }: { model: TimelineModel; t: SedeText }) {
  return (
    <section class="card" aria-labelledby="h-actions">
      <h2 id="h-actions">{t('timeline.actions')}</h2>
      {model.actions.length === 0 ? (
        <p>{t('timeline.noActions')}</p>
      ) : (
        <ul class="stack">
          {model.actions.map((action) => (
            <li>
              <a href={action.href}>{action.label}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The phases of a file go by on this page. */
export function timelinePage(frame: Frame, model: TimelineModel): string {
  const t = sedeTexts(frame.lang);
  const { next, limit } = model;
  return pageDocument(
    frame,
    {
      title: `${model.title} · ${model.reference}`,
      menu: 'folder',
      crumbs: [{ label: t('menu.folder'), path: sedePaths.folder }],
      personal: true,
    },
    <div class="cols">
      <div>
        <p class="over">
          {t('timeline.file')} <span class="code">{model.reference}</span>
          {model.startedOn
            ? ` · ${t('timeline.startedOn', { date: longDate(model.startedOn, frame.lang) })}`
            : ''}
        </p>
        <h1>
          <Rich text={model.title} />
        </h1>
        <p class="lead">
          <b>{model.status}</b>
        </p>
        {next ? (
          <p class="gap">
            <Rich text={t('timeline.next', { what: next.what, date: longDate(next.on, frame.lang) })} />{' '}
            {next.days === undefined ? '' : t('timeline.nextDays', { days: next.days })}
          </p>
        ) : null}
        <section class="sec-s" aria-labelledby="h-where">
          <h2 id="h-where">{t('timeline.where')}</h2>
          <TimelineList stages={model.stages} lang={frame.lang} t={t} />
        </section>
        {model.term ? (
          <section class="sec" aria-labelledby="h-term">
            <h2 id="h-term">{t('clock.term')}</h2>
            <ClockFigure id="term" figure={model.term} lang={frame.lang} t={t} />
          </section>
        ) : null}
        <Activity frame={frame} model={model} t={t} />
      </div>
      <aside class="stack" aria-label={t('timeline.actions')}>
        <Actions model={model} t={t} />
        {limit ? <Limit frame={frame} limit={limit} hasFigure={model.term !== undefined} t={t} /> : null}
        <ContactCard contact={model.contact} reference={model.reference} t={t} />
      </aside>
    </div>,
  );
}
