import type { Frame } from '../frame/frame.js';
import { inLanguage, sedePaths } from '../paths.js';
import type { SedeText } from '../texts.js';
import { Icon } from './icon.js';

/** Search of procedures in one's own words: a plain GET form. */
export function SearchForm({ frame, t, query }: { frame: Frame; t: SedeText; query?: string | undefined }) {
  return (
    <search>
      <form class="search-form" action={inLanguage(frame.lang, sedePaths.procedures)}>
        <label class="sr" for="q">
          {t('search.label')}
        </label>
        <div class="search">
          <input
            id="q"
            name="q"
            type="search"
            autocomplete="off"
            aria-describedby="q-hint"
            value={query ?? ''}
          />
          <button class="btn" type="submit">
            <Icon name="search" />
            {t('search.button')}
          </button>
        </div>
        <p class="hint" id="q-hint">
          {t('search.hint')}
        </p>
      </form>
    </search>
  );
}
