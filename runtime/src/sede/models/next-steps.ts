import { textIn } from '@oficio/schemas/definition';
import { expectedPath, landings } from '@oficio/schemas/timeline';
import type { Language } from '../languages.js';
import type { NextStep } from '../parts/steps.js';
import { maximumTime } from '../procedure/published-phases.js';
import { sedeTexts } from '../texts.js';
import type { CitizenCase } from './citizen-case.js';

/** More would hide the first ones; the public page of the procedure tells them all. */
const MOST = 4;

/**
 * The phases still to come on the ordinary way, in words with their maximum time.
 * @param act transition that the person is about to take: the way is counted from where it leads.
 */
export function nextSteps(file: CitizenCase, lang: Language, act?: string): NextStep[] {
  const { compiled, record } = file;
  const { index } = compiled;
  const target = act === undefined ? [] : (index.transitions.get(act)?.transition.target ?? []);
  const from = target.flatMap((id) => landings(index, id));
  const start = from.length > 0 ? from : record.activePhases;
  const path = expectedPath(index, start);
  return (from.length > 0 ? path : path.slice(1))
    .flatMap((id) => index.phases.get(id) ?? [])
    .filter(({ phase }) => phase.visibleToCitizen && phase.kind !== 'final')
    .slice(0, MOST)
    .map(({ phase }) => {
      const name = textIn(phase.name, lang);
      const described = phase.description ? textIn(phase.description, lang) : '';
      // Some phases are described by their name alone: once is enough.
      const description = described === `${name}.` ? '' : described;
      const term =
        phase.term && !('within' in phase.term) ? maximumTime(phase.term, lang, sedeTexts(lang)) : '';
      return {
        title: name,
        text: [description, term && `**${term}.**`].filter(Boolean).join(' '),
      };
    });
}
