import { inLanguage, sedePaths } from '../paths.js';
import type { SedeText } from '../texts.js';
import type { Frame } from './frame.js';

/** A page above this one; `path` without the language. */
export type Crumb = { readonly label: string; readonly path: string };

/** Where the page stands. The home page is added by itself. */
export function Crumbs({ frame, crumbs, t }: { frame: Frame; crumbs: readonly Crumb[]; t: SedeText }) {
  const trail = [{ label: t('menu.home'), path: sedePaths.home }, ...crumbs];
  return (
    <nav class="crumbs wrap" aria-label={t('frame.youAreHere')}>
      <ol>
        {trail.map((crumb) => (
          <li>
            <a href={inLanguage(frame.lang, crumb.path)}>{crumb.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
