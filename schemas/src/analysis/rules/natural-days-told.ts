import { type Language, officialLanguages, type Term, trilingual } from '../../definition/index.js';
import { termWords } from '../appeal-words.js';
import type { Rule } from '../finding.js';
import { wholeBody, withParagraph } from '../letter-body.js';
import { nameOf } from '../names.js';

const said = /d[ií][ae]s? naturals?|d[ií]as? naturales?/i;

const sentence = (term: Term, language: Language): string =>
  language === 'ca-valencia'
    ? `El termini és de ${termWords(term, language)}: compten els dissabtes, els diumenges i els festius.\n`
    : `El plazo es de ${termWords(term, 'es')}: cuentan sábados, domingos y festivos.\n`;

/** Days are natural only if the notification says so (Ley 39/2015 art. 30.2). */
export const naturalDaysTold: Rule = {
  code: 'law.naturalDaysTold',
  severity: 'error',
  article: 'Ley 39/2015 art. 30.2',
  *check({ procedure, steps }) {
    for (const { step } of steps) {
      if (step.kind !== 'startDeadline' || typeof step.term !== 'object') continue;
      const { term, from } = step;
      if (term.unit !== 'naturalDays' || from.kind !== 'notification') continue;
      const index = procedure.communications.findIndex(({ id }) => id === from.communication);
      const letter = procedure.communications[index];
      if (!letter) continue;
      const name = nameOf(letter);
      for (const language of officialLanguages) {
        const body = wholeBody(procedure, letter, language);
        if (body.trim() === '' || said.test(body)) continue;
        yield {
          path: `/communications/${index}/body/${language}`,
          text: trilingual(
            `«${name.es}» da un plazo de días naturales y no lo dice. Escríbalo: sin eso son hábiles.`,
            `«${name['ca-valencia']}» dona un termini de dies naturals i no ho diu. Escriga-ho: sense això són hàbils.`,
            `«${name.en}» gives a term of natural days and does not say so. Write it: otherwise they are working days.`,
          ),
          fix: {
            label: trilingual('Escribirlo al final', 'Escriure-ho al final', 'Write it at the end'),
            edits: [withParagraph(letter, index, language, sentence(term, language))],
          },
        };
      }
    }
  },
};
