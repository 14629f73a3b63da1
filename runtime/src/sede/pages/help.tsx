import { pageDocument } from '../frame/document.js';
import type { Frame } from '../frame/frame.js';
import { type Contact, ContactLines } from '../parts/contact.js';
import { inLanguage, sedePaths } from '../paths.js';
import { sedeTexts } from '../texts.js';

/** Help: people first, then how the sede works. */
export type HelpModel = {
  /** Departments that answer doubts, besides the citizens' office. */
  readonly departments: readonly Contact[];
};

const questions = ['noInternet', 'someoneElse', 'lostReference', 'noNif', 'fraud', 'deadlines'] as const;

/** Help page. */
export function helpPage(frame: Frame, model: HelpModel): string {
  const t = sedeTexts(frame.lang);
  return pageDocument(
    frame,
    { title: t('menu.help'), menu: 'help', crumbs: [] },
    <>
      <h1>{t('help.title')}</h1>
      <p class="lead">{t('help.lead')}</p>
      <section class="card raised sec-s" aria-labelledby="h-office">
        <h2 id="h-office">{t('help.office')}</h2>
        <ContactLines contact={frame.office} />
      </section>
      <section class="sec" aria-labelledby="h-questions">
        <h2 id="h-questions">{t('help.questions')}</h2>
        {questions.map((question) => (
          <details>
            <summary>{t(`help.${question}`)}</summary>
            <p>{t(`help.${question}Text`)}</p>
          </details>
        ))}
        <p class="gap">
          <a href={inLanguage(frame.lang, sedePaths.reference)}>{t('reference.title')}</a> ·{' '}
          <a href={inLanguage(frame.lang, sedePaths.verification)}>{t('foot.verification')}</a>
        </p>
      </section>
      {model.departments.length > 0 ? (
        <section class="sec" aria-labelledby="h-departments">
          <h2 id="h-departments">{t('help.departments')}</h2>
          <ul class="contacts">
            {model.departments.map((department) => (
              <li class="card">
                <ContactLines contact={department} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>,
  );
}
