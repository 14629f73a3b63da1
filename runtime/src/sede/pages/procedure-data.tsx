import type { Language } from '../languages.js';
import { Cited } from '../parts/cited.js';
import type { SedeText } from '../texts.js';

/** A datum that the town asks another body for, so that nobody brings the paper. */
export type ConsultedDatum = {
  readonly what: string;
  readonly source: string;
  /** The paper nobody brings any more. */
  readonly documentSpared?: string | undefined;
};

/** Table of data consulted and from whom, with the right to object. */
export function ConsultedData({
  data,
  lang,
  t,
}: {
  data: readonly ConsultedDatum[];
  lang: Language;
  t: SedeText;
}) {
  if (data.length === 0) return null;
  return (
    <section class="sec" aria-labelledby="h-data">
      <h2 id="h-data">{t('procedure.data')}</h2>
      <section class="scroll" aria-labelledby="cap-data" tabindex={0}>
        <table class="tab">
          <caption id="cap-data">{t('procedure.dataCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('procedure.dataWhat')}</th>
              <th scope="col">{t('procedure.dataFrom')}</th>
              <th scope="col">{t('procedure.dataSpared')}</th>
            </tr>
          </thead>
          <tbody>
            {data.map((datum) => (
              <tr>
                <th scope="row">{datum.what}</th>
                <td>{datum.source}</td>
                <td>{datum.documentSpared ?? t('procedure.dataNone')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="soft gap">
        <Cited text={t('procedure.dataObject')} lang={lang} />
      </p>
    </section>
  );
}
