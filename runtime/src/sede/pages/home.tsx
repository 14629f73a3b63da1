import { pageDocument } from '../frame/document.js';
import type { Frame } from '../frame/frame.js';
import { Icon, type IconName } from '../parts/icon.js';
import { type LinkItem, LinkList } from '../parts/link-list.js';
import { SearchForm } from '../parts/search-form.js';
import { inLanguage, sedePaths } from '../paths.js';
import { type SedeText, sedeTexts } from '../texts.js';

/** A tile of the home page: a moment of life or a frequent matter. */
export type HomeTile = { readonly label: string; readonly href: string; readonly icon: IconName };

/** The entrance of the sede. */
export type HomeModel = {
  /** Frequent matters under the search, at most five. */
  readonly shortcuts: readonly HomeTile[];
  readonly lifeEvents: readonly HomeTile[];
  readonly topics: readonly LinkItem[];
  /** The first procedures of the catalogue. */
  readonly procedures: readonly LinkItem[];
  /** How many the whole catalogue has. */
  readonly procedureCount: number;
  /** An offer that waits for the identified person; nobody else sees any. */
  readonly offer?: HomeOffer | undefined;
};

type HomeOffer = {
  readonly title: string;
  readonly summary: string;
  /** "antes de que acabe el viernes 4 de diciembre de 2026…", already written. */
  readonly deadline: string;
  readonly href: string;
};

function Hero({ frame, model, t }: { frame: Frame; model: HomeModel; t: SedeText }) {
  return (
    <div class="hero">
      <div class="wrap">
        <h1>{t('home.title')}</h1>
        <SearchForm frame={frame} t={t} />
        {model.shortcuts.length > 0 ? (
          <nav class="jump" aria-label={t('home.shortcuts')}>
            {model.shortcuts.map((tile) => (
              <a href={tile.href}>
                <Icon name={tile.icon} />
                {tile.label}
              </a>
            ))}
          </nav>
        ) : null}
      </div>
    </div>
  );
}

function Offer({ offer, t }: { offer: HomeOffer; t: SedeText }) {
  return (
    <section class="sec-s" aria-labelledby="h-offer">
      <h2 id="h-offer">{t('home.offer')}</h2>
      <div class="card raised split">
        <div>
          <p>
            <span class="tag turn">
              <Icon name="turn" />
              {t('step.yourTurn')}
            </span>
          </p>
          <h3 class="big">{offer.title}</h3>
          <p>{offer.summary}</p>
          <p class="gap">{offer.deadline}</p>
        </div>
        <a class="btn" href={offer.href}>
          {t('home.seeOffer')}
        </a>
      </div>
    </section>
  );
}

/** Enter with the reference of a letter: a GET form, so that nothing happens before the second check. */
function ReferenceForm({ frame, t }: { frame: Frame; t: SedeText }) {
  return (
    <section class="card raised" aria-labelledby="h-letter">
      <h2 id="h-letter">{t('home.letterTitle')}</h2>
      <p>{t('home.letterText')}</p>
      <form action={inLanguage(frame.lang, sedePaths.reference)}>
        <div class="field">
          <label for="ref">{t('home.reference')}</label>
          <span class="hint" id="ref-hint">
            {t('home.referenceHint')}
          </span>
          <div class="search">
            <input
              id="ref"
              name="ref"
              type="text"
              autocomplete="off"
              autocapitalize="characters"
              aria-describedby="ref-hint"
            />
            <button class="btn alt" type="submit">
              {t('home.enter')}
            </button>
          </div>
        </div>
      </form>
    </section>
  );
}

/** Home page. */
export function homePage(frame: Frame, model: HomeModel): string {
  const t = sedeTexts(frame.lang);
  const path = (to: string) => inLanguage(frame.lang, to);
  return pageDocument(
    frame,
    { title: t('menu.home'), menu: 'home', hero: <Hero frame={frame} model={model} t={t} /> },
    <>
      {model.offer ? <Offer offer={model.offer} t={t} /> : null}
      <div class="cols even sec-s">
        <ReferenceForm frame={frame} t={t} />
        <section aria-labelledby="h-running">
          <h2 id="h-running">{t('home.running')}</h2>
          <LinkList
            items={[
              { label: t('menu.folder'), href: path(sedePaths.folder), summary: t('home.folderSummary') },
              {
                label: t('home.verify'),
                href: path(sedePaths.verification),
                summary: t('home.verifySummary'),
              },
              { label: t('home.offline'), href: path(sedePaths.help), summary: t('home.offlineSummary') },
            ]}
          />
        </section>
      </div>
      <section class="sec" aria-labelledby="h-life">
        <h2 id="h-life">{t('home.lifeEvents')}</h2>
        <ul class="tiles four">
          {model.lifeEvents.map((tile) => (
            <li>
              <a href={tile.href}>
                <Icon name={tile.icon} />
                {tile.label}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <div class="cols even sec">
        <section aria-labelledby="h-topics">
          <h2 id="h-topics">{t('home.topics')}</h2>
          <LinkList items={model.topics} />
        </section>
        <section aria-labelledby="h-procedures">
          <h2 id="h-procedures">{t('home.procedures')}</h2>
          <LinkList items={model.procedures} />
          <p>
            <a class="btn-link" href={path(sedePaths.procedures)}>
              {t('home.allProcedures', { count: model.procedureCount })}
            </a>
          </p>
        </section>
      </div>
    </>,
  );
}
