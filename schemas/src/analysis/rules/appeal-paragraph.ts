import { officialLanguages, trilingual } from '../../definition/index.js';
import { appealParagraph } from '../appeal-words.js';
import type { Rule } from '../finding.js';
import { wholeBody, withParagraph } from '../letter-body.js';
import { stageOf } from '../maximum-term-clock.js';
import { type AnalysisModel, phaseOfTarget } from '../model.js';
import { nameOf } from '../names.js';

/** Words with which a letter says how to appeal, in the two languages, and the link to do it. */
const appeals = /link\.appeal|recurs|reposici|alzada|alçada|contencios|contenciós/i;

/** The notifications that carry a decision: sent on entering the finalisation, in it, or on the way to an end. */
function decisionLetters({ chart }: AnalysisModel): ReadonlySet<string> {
  const { scope, steps, transitions } = chart;
  const isFinal = (id: string): boolean => {
    const placed = phaseOfTarget(scope, id);
    if (!placed) return false;
    return placed.phase.kind === 'final' || stageOf(placed.phase, placed.ancestors) === 'finalisation';
  };
  return new Set(
    steps.flatMap(({ step, nodeId }) => {
      if (step.kind !== 'communicate') return [];
      const transition = transitions.find((each) => each.transition.id === nodeId)?.transition;
      const decides = transition ? transition.target.some(isFinal) : isFinal(nodeId);
      return decides ? [step.communication] : [];
    }),
  );
}

/** L13. The notification of a decision says which appeals there are, before whom and until when (art. 40.2). */
export const decisionWithoutAppeals: Rule = {
  code: 'law.appealParagraph',
  severity: 'error',
  article: 'Ley 39/2015 art. 40.2',
  *check(model) {
    const { procedure } = model;
    const letters = decisionLetters(model);
    const entry = procedure.entries.find((each) => each.appeals.length > 0) ?? procedure.entries[0];
    for (const [index, letter] of procedure.communications.entries()) {
      if (letter.legalKind !== 'notification' || !letters.has(letter.id)) continue;
      for (const language of officialLanguages) {
        const body = wholeBody(procedure, letter, language);
        if (body.trim() === '' || appeals.test(body)) continue;
        const name = nameOf(letter);
        yield {
          path: `/communications/${index}/body/${language}`,
          text: trilingual(
            `«${name.es}» notifica una decisión y no dice cómo recurrirla, ante quién ni hasta cuándo. Añada ese párrafo.`,
            `«${name['ca-valencia']}» notifica una decisió i no diu com recórrer-la, davant de qui ni fins quan. Afegisca eixe paràgraf.`,
            `«${name.en}» notifies a decision and does not say how to appeal, before whom and until when. Add that paragraph.`,
          ),
          ...(entry && {
            fix: {
              label: trilingual(
                'Añadir el párrafo de recursos',
                'Afegir el paràgraf de recursos',
                'Add the paragraph of appeals',
              ),
              edits: [withParagraph(letter, index, language, appealParagraph(entry, language))],
            },
          }),
        };
      }
    }
  },
};
