import { pageDocument } from '../frame/document.js';
import type { Frame } from '../frame/frame.js';
import { inLanguage, sedePaths } from '../paths.js';
import { sedeTexts } from '../texts.js';

/** A branch of the map. */
type SiteMapGroup = {
  readonly heading: string;
  readonly links: readonly { readonly label: string; readonly href: string }[];
};

/** The map: the fixed pages are added by the view, the procedures by topic come from the catalogue. */
export type SiteMapModel = { readonly procedures: readonly SiteMapGroup[] };

/** Every page of the sede that anyone may open. */
export function siteMapPage(frame: Frame, model: SiteMapModel): string {
  const t = sedeTexts(frame.lang);
  const fixed = [
    ['menu.home', 'home'],
    ['menu.procedures', 'procedures'],
    ['menu.folder', 'folder'],
    ['reference.title', 'reference'],
    ['foot.verification', 'verification'],
    ['calculator.title', 'calculator'],
    ['menu.help', 'help'],
    ['foot.accessibility', 'accessibility'],
    ['foot.privacy', 'privacy'],
    ['foot.legalNotice', 'legalNotice'],
  ] as const;
  const groups: SiteMapGroup[] = [
    {
      heading: t('frame.sede'),
      links: fixed.map(([key, path]) => ({ label: t(key), href: inLanguage(frame.lang, sedePaths[path]) })),
    },
    ...model.procedures,
  ];
  return pageDocument(
    frame,
    { title: t('foot.siteMap'), crumbs: [] },
    <>
      <h1>{t('foot.siteMap')}</h1>
      {groups.map((group, index) => (
        <section class="sec-s" aria-labelledby={`map-${index}`}>
          <h2 id={`map-${index}`}>{group.heading}</h2>
          <ul class="dots">
            {group.links.map((link) => (
              <li>
                <a href={link.href}>{link.label}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>,
  );
}
