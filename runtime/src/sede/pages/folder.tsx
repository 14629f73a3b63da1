import { endOfDay, type IsoDate, type IsoInstant, longDate, longMoment } from '../dates.js';
import { pageDocument } from '../frame/document.js';
import type { Frame } from '../frame/frame.js';
import { CounterCard } from '../parts/counter-card.js';
import { CsrfField } from '../parts/csrf-field.js';
import { LinkList } from '../parts/link-list.js';
import { Tag } from '../parts/note.js';
import { Rich } from '../parts/rich.js';
import { inLanguage, sedePaths } from '../paths.js';
import { type SedeText, sedeTexts } from '../texts.js';
import { type PhaseState, stateLooks } from '../timeline/state.js';

export type FolderOffer = {
  readonly title: string;
  readonly href: string;
  /** Until when to answer; absent once answered. */
  readonly answerBy?: IsoDate | undefined;
  /** "Dijiste que sí el lunes 23 de noviembre de 2026". */
  readonly answered?: string | undefined;
};

export type FolderFile = {
  readonly title: string;
  readonly reference: string;
  readonly href: string;
  /** One sentence. */
  readonly status: string;
  readonly state: PhaseState;
};

type FolderMessage = {
  readonly subject: string;
  readonly href: string;
  readonly at: IsoInstant;
  /** Absent for letters whose opening nobody records: only notifications have effects. */
  readonly read?: boolean | undefined;
};

/** "My folder": what the person must do first, then files and messages. */
export type FolderModel = {
  readonly offers: readonly FolderOffer[];
  readonly files: readonly FolderFile[];
  readonly messages: readonly FolderMessage[];
  /** Words, a year or a state, typed to find a file; absent when all are shown. */
  readonly query?: string | undefined;
  /** How the person is notified, and the token of the form that changes it; absent for who is not in the register. */
  readonly means?: { readonly now: 'obliged' | 'elected' | 'paper'; readonly csrf: string } | undefined;
};

function State({ state, t }: { state: PhaseState; t: SedeText }) {
  const look = stateLooks[state];
  return <Tag tone={look.tone} icon={look.icon} text={t(`step.${state}`)} />;
}

function Offers({ frame, offers, t }: { frame: Frame; offers: readonly FolderOffer[]; t: SedeText }) {
  if (offers.length === 0) return <p>{t('folder.noOffers')}</p>;
  return (
    <LinkList
      items={offers.map((offer) => ({
        label: offer.title,
        href: offer.href,
        summary: offer.answerBy
          ? t('folder.answerBy', { date: longDate(offer.answerBy, frame.lang), time: endOfDay(frame.lang) })
          : offer.answered,
        aside: <State state={offer.answerBy ? 'yourTurn' : 'done'} t={t} />,
      }))}
    />
  );
}

function Files({ frame, model, t }: { frame: Frame; model: FolderModel; t: SedeText }) {
  return (
    <>
      <search>
        <form action={inLanguage(frame.lang, sedePaths.folder)}>
          <label for="find">{t('folder.find')}</label>
          <span class="hint" id="find-hint">
            {t('folder.findHint')}
          </span>
          <div class="search">
            <input
              id="find"
              name="q"
              type="search"
              autocomplete="off"
              aria-describedby="find-hint"
              value={model.query ?? ''}
            />
            <button class="btn alt" type="submit">
              {t('search.button')}
            </button>
          </div>
        </form>
      </search>
      {model.files.length === 0 ? (
        <p class="gap">{model.query ? t('folder.noneFound', { query: model.query }) : t('folder.noFiles')}</p>
      ) : (
        <div class="gap">
          <LinkList
            items={model.files.map((file) => ({
              label: file.title,
              href: file.href,
              summary: `${file.status} · ${file.reference}`,
              aside: <State state={file.state} t={t} />,
            }))}
          />
        </div>
      )}
    </>
  );
}

const meansTexts = {
  obliged: 'folder.meansObliged',
  elected: 'folder.meansElected',
  paper: 'folder.meansPaper',
} as const;

function Means({ frame, means, t }: { frame: Frame; means: NonNullable<FolderModel['means']>; t: SedeText }) {
  const other = means.now === 'paper' ? 'elected' : 'paper';
  return (
    <section class="sec" aria-labelledby="h-means">
      <h2 id="h-means">{t('folder.meansTitle')}</h2>
      <p class="gap">
        <Rich text={t(meansTexts[means.now])} />
      </p>
      {means.now === 'obliged' ? null : (
        <form class="gap" method="post" action={inLanguage(frame.lang, sedePaths.notificationMeans)}>
          <CsrfField token={means.csrf} />
          <button class="btn alt" type="submit" name="means" value={other}>
            {t(other === 'elected' ? 'folder.meansElect' : 'folder.meansLeave')}
          </button>
          <p class="hint gap">{t('folder.meansAnytime')}</p>
        </form>
      )}
    </section>
  );
}

function Messages({ frame, messages, t }: { frame: Frame; messages: readonly FolderMessage[]; t: SedeText }) {
  if (messages.length === 0) return <p>{t('folder.noMessages')}</p>;
  return (
    <LinkList
      items={messages.map((message) => ({
        label: message.subject,
        href: message.href,
        summary: t('folder.received', { moment: longMoment(message.at, frame.lang) }),
        aside:
          message.read === undefined ? undefined : message.read ? (
            <Tag tone="done" icon="check" text={t('folder.read')} />
          ) : (
            <Tag tone="turn" icon="letter" text={t('folder.unread')} />
          ),
      }))}
    />
  );
}

/** Inbox of the identified person. */
export function folderPage(frame: Frame, model: FolderModel): string {
  const t = sedeTexts(frame.lang);
  const toDo =
    model.offers.filter((offer) => offer.answerBy).length +
    model.files.filter((file) => file.state === 'yourTurn').length;
  return pageDocument(
    frame,
    { title: t('menu.folder'), menu: 'folder', crumbs: [], personal: true },
    <div class="cols">
      <div>
        <h1>{t('menu.folder')}</h1>
        <p class="lead">
          <Rich text={t('folder.lead', { count: toDo })} />
        </p>
        <section class="sec-s" aria-labelledby="offers">
          <h2 id="offers">{t('folder.offers')}</h2>
          <Offers frame={frame} offers={model.offers} t={t} />
        </section>
        <section class="sec" aria-labelledby="files">
          <h2 id="files">{t('folder.files')}</h2>
          <Files frame={frame} model={model} t={t} />
        </section>
        <section class="sec" aria-labelledby="messages">
          <h2 id="messages">{t('folder.messages')}</h2>
          <Messages frame={frame} messages={model.messages} t={t} />
        </section>
        {model.means ? <Means frame={frame} means={model.means} t={t} /> : null}
      </div>
      <aside class="stack" aria-label={t('identification.aside')}>
        <section class="card" aria-labelledby="h-preferences">
          <h2 id="h-preferences">{t('folder.preferences')}</h2>
          <p>
            <a href={inLanguage(frame.lang, sedePaths.noMoreOffers)}>{t('offer.noMore')}</a>
          </p>
        </section>
        <CounterCard frame={frame} t={t} />
      </aside>
    </div>,
  );
}
