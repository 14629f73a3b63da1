// The public page of a procedure, generated from its definition: nothing on it is written twice.
import { type Entry, type LegalReference, textIn } from '@oficio/schemas/definition';
import type { ProcedureModel, PublishedIndicator } from '../pages/procedure.js';
import type { LinkItem } from '../parts/link-list.js';
import { inLanguage, sedePaths } from '../paths.js';
import { type SedeText, sedeTexts } from '../texts.js';
import { termInWords } from '../timeline/term-in-words.js';
import { picturesOfProcedure } from './picture-of-procedure.js';
import { publishedPhases } from './published-phases.js';
import { contactOf, type ProcedureReading } from './reading.js';

/** What the definition does not know: names of other procedures and measured figures. */
export type ProcedureSurroundings = {
  /** Names of the published procedures, in the language of the page. */
  readonly procedureNames: ReadonlyMap<string, string>;
  readonly indicators: readonly PublishedIndicator[];
  readonly topic?: ProcedureModel['topic'];
  readonly usualTime?: string | undefined;
};

function reference({ norm, article }: LegalReference, t: SedeText): string {
  return article ? t('procedure.article', { norm, article }) : norm;
}

/** "20 días hábiles", with the name of the door when there are several. Three months by default (Ley 39/2015, article 21.3). */
function maximumTerm(entry: Entry, several: boolean, lang: ProcedureReading['lang'], t: SedeText): string {
  const term =
    entry.maximumTerm ?? (entry.confirmation === 'none' ? undefined : { amount: 3, unit: 'months' });
  const words = term ? termInWords(term, t) : t('term.none');
  return several ? `${textIn(entry.name, lang)}: ${words}` : words;
}

function silence(entry: Entry, several: boolean, lang: ProcedureReading['lang'], t: SedeText): string {
  const { effect, meaning, article } = entry.silence;
  const words = `${meaning ? textIn(meaning, lang) : t(`silence.${effect}`)} (${article})`;
  return several ? `${textIn(entry.name, lang)}: ${words}` : words;
}

function related(reading: ProcedureReading, surroundings: ProcedureSurroundings, t: SedeText): LinkItem[] {
  return reading.compiled.procedure.relations.flatMap(({ procedure, why, note }) => {
    const label = surroundings.procedureNames.get(procedure);
    if (label === undefined) return [];
    return {
      label,
      href: inLanguage(reading.lang, sedePaths.procedure(procedure)),
      summary: note ? textIn(note, reading.lang) : t(`relation.${why}`),
    };
  });
}

/** The model of the public page. Relations to procedures that the town has not published are left out. */
export function procedureModel(
  reading: ProcedureReading,
  surroundings: ProcedureSurroundings,
): ProcedureModel {
  const { compiled, lang } = reading;
  const { procedure } = compiled;
  const t = sedeTexts(lang);
  const several = procedure.entries.length > 1;
  const terms = procedure.entries.map((entry) => maximumTerm(entry, several, lang, t));
  const papers = procedure.dataNeeds.filter(({ source }) => source.kind === 'person');
  const offered = procedure.entries.every(({ form }) => form === undefined);
  const unit = [...compiled.index.phases.values()].find((node) => node.unit !== undefined)?.unit;
  return {
    id: procedure.id,
    name: textIn(procedure.name, lang),
    summary: textIn(procedure.summary, lang),
    topic: surroundings.topic,
    atAGlance: [
      { label: t('glance.do'), value: t(offered ? 'glance.wait' : 'glance.ask') },
      {
        label: t('glance.papers'),
        value:
          papers.length === 0
            ? t('procedure.dataNone')
            : papers.map(({ name }) => textIn(name, lang)).join(', '),
      },
      { label: t('glance.price'), value: procedure.fee ? textIn(procedure.fee, lang) : t('glance.free') },
      { label: t('phase.maximumTime'), value: terms.join('. ') },
    ],
    audience: [textIn(procedure.audience, lang)],
    starts: procedure.entries.flatMap((entry) =>
      entry.form === undefined
        ? []
        : {
            label: several ? textIn(entry.name, lang) : t('procedure.start'),
            href: `${inLanguage(lang, sedePaths.startProcedure(procedure.id))}${several ? `?door=${encodeURIComponent(entry.id)}` : ''}`,
          },
    ),
    phases: publishedPhases(reading),
    pictures: picturesOfProcedure(reading),
    maximumTerm: terms.join('. '),
    usualTime: surroundings.usualTime,
    data: procedure.dataNeeds
      .filter(({ source }) => source.kind !== 'person')
      .map(({ name, source, documentSaved }) => ({
        what: textIn(name, lang),
        source: textIn(source.name, lang),
        documentSpared: documentSaved ? textIn(documentSaved, lang) : undefined,
      })),
    legalBasis: procedure.legalBasis.map((norm) => ({ text: reference(norm, t), url: norm.url })),
    silence: procedure.entries.map((entry) => silence(entry, several, lang, t)),
    indicators: surroundings.indicators,
    related: related(reading, surroundings, t),
    contact: contactOf(unit, reading),
  };
}
