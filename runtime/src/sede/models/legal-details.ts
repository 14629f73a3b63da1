import { type Entry, textIn } from '@oficio/schemas/definition';
import type { Language } from '../languages.js';
import type { LegalDetail } from '../parts/legal-fold.js';
import { sedeTexts } from '../texts.js';
import type { CitizenCase } from './citizen-case.js';

/** What the law says when the town does not answer in time, in plain words with `**strong**` marks. */
export function silenceInWords({ silence }: Entry, lang: Language): string {
  return silence.meaning ? textIn(silence.meaning, lang) : sedeTexts(lang)(`silence.${silence.effect}`);
}

/** The folded legal detail of an offer: the norms, silence with its article, who answers for the data. */
export function legalDetails(
  { entry, compiled }: CitizenCase,
  lang: Language,
  council: string,
): LegalDetail[] {
  const t = sedeTexts(lang);
  const norms = [...entry.legalBasis, ...compiled.procedure.legalBasis].map(({ norm, article }) =>
    article ? t('procedure.article', { norm, article }) : norm,
  );
  const silence = silenceInWords(entry, lang).replaceAll('**', '');
  return [
    { summary: t('procedure.legalBasis'), paragraphs: [...new Set(norms)].map((norm) => `${norm}.`) },
    { summary: t('procedure.silence'), paragraphs: [`${silence} (${entry.silence.article})`] },
    { summary: t('foot.privacy'), paragraphs: [council, t('privacy.offersText')] },
  ];
}
