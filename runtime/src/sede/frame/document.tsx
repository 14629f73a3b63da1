import type { Child } from 'hono/jsx';
import { inLanguage } from '../paths.js';
import { sedeTexts } from '../texts.js';
import { Bands } from './bands.js';
import { type Crumb, Crumbs } from './crumbs.js';
import { Foot } from './foot.js';
import type { Frame } from './frame.js';
import { Head, type MenuEntry } from './header.js';

/** What a page tells its frame. */
export type PageShell = {
  /** Without the name of the sede; the frame adds it. */
  readonly title: string;
  readonly menu?: MenuEntry | undefined;
  readonly crumbs?: readonly Crumb[] | undefined;
  /** Pages of one person stay out of search engines. */
  readonly personal?: boolean | undefined;
  /** The form came back with errors: the title starts with the word. */
  readonly failed?: boolean | undefined;
  /** First thing of `main`, above the column wrap (the hero of the home page). */
  readonly hero?: Child;
};

/** A whole HTML page: the frame around `content`. Pure: the same arguments give the same text. */
export function pageDocument(frame: Frame, shell: PageShell, content: Child): string {
  const t = sedeTexts(frame.lang);
  const title = shell.failed ? t('frame.errorTitle', { title: shell.title }) : shell.title;
  const page = (
    <html lang={frame.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {shell.personal ? <meta name="robots" content="noindex" /> : null}
        <title>
          {title} · {t('frame.sede')} · {frame.council}
        </title>
        <link rel="stylesheet" href={frame.assets.styles} />
        <link rel="icon" type="image/svg+xml" href={frame.assets.icon} />
        {shell.personal
          ? null
          : frame.languages.map((lang) => (
              <link rel="alternate" hreflang={lang} href={inLanguage(lang, frame.path)} />
            ))}
      </head>
      <body>
        <a class="skip" href="#main">
          {t('frame.skip')}
        </a>
        <Head frame={frame} current={shell.menu} t={t} />
        <Bands frame={frame} t={t} />
        {shell.crumbs ? <Crumbs frame={frame} crumbs={shell.crumbs} t={t} /> : null}
        <main id="main" tabindex={-1}>
          {shell.hero ?? null}
          <div class="wrap">{content}</div>
        </main>
        <Foot frame={frame} t={t} />
      </body>
    </html>
  );
  return `<!doctype html>${page.toString()}`;
}
