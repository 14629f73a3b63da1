import { type PhaseTerm, type Term, textIn } from '@oficio/schemas/definition';
import { monthName } from '../dates.js';
import type { PublishedPhase } from '../pages/procedure.js';
import { type SedeText, sedeTexts } from '../texts.js';
import { termInWords } from '../timeline/term-in-words.js';
import { contactOf, type ProcedureReading } from './reading.js';

/** The published maximum time of a phase, in words. */
export function maximumTime(
  term: PhaseTerm | undefined,
  lang: ProcedureReading['lang'],
  t: SedeText,
): string {
  if (term === undefined) return t('term.none');
  if ('within' in term) return t('term.within');
  if ('until' in term) {
    const { nthWorkingDay, month } = term.until as { nthWorkingDay: number; month: number };
    return t('term.until', { day: nthWorkingDay, month: monthName(month, lang) });
  }
  return termInWords(term as Term, t);
}

/**
 * Every phase that people are told about, in the order of the document; endings have no work and no term.
 * A sub-chart that is included twice tells the same twice: once is enough.
 */
export function publishedPhases(reading: ProcedureReading): PublishedPhase[] {
  const { compiled, lang } = reading;
  const t = sedeTexts(lang);
  const phases = [...compiled.index.phases.values()]
    .filter(({ phase }) => phase.visibleToCitizen && phase.kind === 'simple')
    .map(({ phase, stage, unit }) => {
      const { department, phone } = contactOf(unit, reading);
      return {
        stage: stage ?? 'instruction',
        name: textIn(phase.name, lang),
        description: phase.description ? textIn(phase.description, lang) : '',
        document: phase.resultingDocument ? textIn(phase.resultingDocument, lang) : undefined,
        maximumTime: maximumTime(phase.term, lang, t),
        department,
        phone: phase.contact?.phone ?? phone,
      };
    });
  return [...new Map(phases.map((phase) => [JSON.stringify(phase), phase])).values()];
}
