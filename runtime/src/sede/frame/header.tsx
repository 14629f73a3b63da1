import { languageNames } from '../languages.js';
import { inLanguage, sedePaths } from '../paths.js';
import type { SedeText } from '../texts.js';
import { Crest } from './crest.js';
import type { Frame } from './frame.js';

export type MenuEntry = 'home' | 'procedures' | 'folder' | 'help';

const entries: readonly { entry: MenuEntry; path: string }[] = [
  { entry: 'home', path: sedePaths.home },
  { entry: 'procedures', path: sedePaths.procedures },
  { entry: 'folder', path: sedePaths.folder },
  { entry: 'help', path: sedePaths.help },
];

function LanguageSwitch({ frame, t }: { frame: Frame; t: SedeText }) {
  return (
    <nav class="lang" aria-label={t('frame.language')}>
      {frame.languages.map((lang) =>
        lang === frame.lang ? (
          <span aria-current="true">{languageNames[lang]}</span>
        ) : (
          <a lang={lang} hreflang={lang} href={inLanguage(lang, frame.path)}>
            {languageNames[lang]}
          </a>
        ),
      )}
    </nav>
  );
}

/** Name of the town, language switch, main menu. */
export function Head({ frame, current, t }: { frame: Frame; current?: MenuEntry | undefined; t: SedeText }) {
  return (
    <header class="top">
      <div class="wrap">
        <a class="town" href={inLanguage(frame.lang, sedePaths.home)}>
          <Crest />
          <span>
            <b>{frame.council}</b>
            <small>{t('frame.sede')}</small>
          </span>
        </a>
        <LanguageSwitch frame={frame} t={t} />
        <nav class="menu" aria-label={t('frame.menu')}>
          {entries.map(({ entry, path }) => (
            <a href={inLanguage(frame.lang, path)} aria-current={entry === current ? 'page' : undefined}>
              {t(`menu.${entry}`)}
              {entry === 'folder' && frame.toAnswer ? (
                <span class="count">
                  {frame.toAnswer}
                  <span class="sr"> {t('menu.toAnswer')}</span>
                </span>
              ) : null}
            </a>
          ))}
        </nav>
      </div>
    </header>
  );
}
