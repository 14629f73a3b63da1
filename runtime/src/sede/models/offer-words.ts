import { type Language, textIn } from '@oficio/schemas/definition';
import { letterEngine } from '../../communications/letter-engine.js';
import { letterScope } from '../../communications/letter-scope.js';
import type { TownContext } from '../../http/town-context.js';
import type { OfferGender } from '../pages/offer.js';
import { sedeTexts } from '../texts.js';
import type { CitizenCase } from './citizen-case.js';

export interface WordsOfOffer {
  readonly title: string;
  readonly lead: string;
  readonly ifNothing: string;
  readonly gender: OfferGender;
}

/** The letter that offered: the one that the current phase sent, or the last one that may be answered. */
function letterOf({ compiled, record }: CitizenCase) {
  const { communications } = compiled.procedure;
  const sent = record.activePhases.flatMap(
    (id) =>
      compiled.index.phases
        .get(id)
        ?.phase.onEntry.flatMap((step) => (step.kind === 'communicate' ? step.communication : [])) ?? [],
  );
  return (
    communications.find(({ id }) => sent.includes(id)) ??
    communications.find(({ replies }) => replies.includes('confirm'))
  );
}

function plainWords(file: CitizenCase, lang: Language): WordsOfOffer {
  const { procedure } = file.compiled;
  const letter = letterOf(file);
  // A subject with variables needs them all; the name of the procedure is always true.
  const subject = letter ? textIn(letter.subject, lang) : '';
  return {
    title: subject === '' || subject.includes('{') ? textIn(procedure.name, lang) : subject,
    lead: textIn(procedure.summary, lang),
    ifNothing: sedeTexts(lang)('offer.ifNothingGeneric'),
    gender: 'neuter',
  };
}

/**
 * The words of an offer with the values of the case. Where the definition has none, or a value that they need is
 * missing, the subject of the letter and the summary of the procedure stand in: a page is never half a sentence.
 */
export function wordsOfOffer(
  file: CitizenCase,
  { town }: TownContext,
  publicUrl: string,
  lang: Language,
): WordsOfOffer {
  const words = file.entry.offer;
  const { dossier, record, fields, compiled } = file;
  if (!words || !dossier) return plainWords(file, lang);
  const scope = letterScope(
    {
      procedure: compiled.procedure,
      town,
      person: dossier.person,
      addresses: { publicUrl, reference: record.reference },
      fields,
      unit: undefined,
    },
    lang,
    'full',
  );
  const engine = letterEngine(lang, {}, 'plain');
  const render = (text: typeof words.title): string =>
    String(engine.parseAndRenderSync(textIn(text, lang), {}, { globals: scope }));
  try {
    return {
      title: render(words.title),
      lead: render(words.lead),
      ifNothing: render(words.ifNothing),
      gender: words.gender,
    };
  } catch {
    return plainWords(file, lang);
  }
}
