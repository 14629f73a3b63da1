import { jsonPointer, type Trilingual, trilingual } from '../../definition/index.js';
import { clockStarts } from '../case-walk.js';
import type { Rule } from '../finding.js';
import { longestWay } from '../longest-way.js';
import { nameOf } from '../names.js';
import { fit, longestDays, shortestDays, spanOf } from '../term-span.js';

/**
 * L6. The longest way through the phases must fit in the maximum term: see `longest-way` for what counts and
 * `term-span` for what is assumed of days.
 */
export const termSum: Rule = {
  code: 'law.termSum',
  severity: 'warning',
  article: 'Ley 39/2015 art. 21.2',
  *check({ procedure, chart }) {
    for (const [index, entry] of procedure.entries.entries()) {
      if (!entry.maximumTerm) continue;
      const way = longestWay(chart, clockStarts(chart, entry));
      const span = spanOf(way.map(({ term }) => term));
      const limit = spanOf([entry.maximumTerm]);
      const fits = fit(span, limit);
      if (fits === 'fits') continue;
      const name = nameOf(entry);
      const phases = (language: keyof Trilingual) =>
        way.map(({ phase }) => `«${nameOf(phase)[language]}»`).join(' → ');
      const days = `${shortestDays(span)}–${longestDays(span)}`;
      const room = `${shortestDays(limit)}–${longestDays(limit)}`;
      yield {
        path: jsonPointer(['entries', index, 'maximumTerm']),
        text:
          fits === 'neverFits'
            ? trilingual(
                `Las fases ${phases('es')} duran juntas de ${days.replace('–', ' a ')} días naturales y no caben en el plazo máximo de «${name.es}», de ${room.replace('–', ' a ')}. Acorte alguna.`,
                `Les fases ${phases('ca-valencia')} duren juntes de ${days.replace('–', ' a ')} dies naturals i no caben en el termini màxim de «${name['ca-valencia']}», de ${room.replace('–', ' a ')}. Acurte'n alguna.`,
                `The phases ${phases('en')} last together ${days.replace('–', ' to ')} natural days and never fit in the maximum term of «${name.en}», of ${room.replace('–', ' to ')}. Shorten one.`,
              )
            : trilingual(
                `Las fases ${phases('es')} pueden durar juntas hasta ${longestDays(span)} días naturales (con 14 festivos al año) y el plazo máximo de «${name.es}» puede ser de solo ${shortestDays(limit)}. Acorte alguna.`,
                `Les fases ${phases('ca-valencia')} poden durar juntes fins a ${longestDays(span)} dies naturals (amb 14 festius a l'any) i el termini màxim de «${name['ca-valencia']}» pot ser de només ${shortestDays(limit)}. Acurte'n alguna.`,
                `The phases ${phases('en')} may last together up to ${longestDays(span)} natural days (with 14 holidays in a year) and the maximum term of «${name.en}» may be only ${shortestDays(limit)}. Shorten one.`,
              ),
      };
    }
  },
};
