import { type Term, trilingual } from '../../definition/index.js';
import type { Rule } from '../finding.js';
import { isLawRank } from '../law-rank.js';
import { nameOf } from '../names.js';

/** About how many days a term is, to compare terms of different units; no due date comes from it. */
const longerThanSixMonths = ({ amount, unit }: Term): boolean =>
  ({ hours: 24 * 183, workingDays: 131, naturalDays: 184, months: 6, years: 0 })[unit] < amount;

/** L3. More than six months needs a law or a norm of the Union that says so (Ley 39/2015 art. 21.2). */
export const maximumTermLong: Rule = {
  code: 'law.maximumTermLong',
  severity: 'error',
  article: 'Ley 39/2015 art. 21.2',
  *check({ procedure }) {
    for (const [index, entry] of procedure.entries.entries()) {
      const term = entry.maximumTerm;
      if (!term || !longerThanSixMonths(term)) continue;
      if (term.legalBasis && isLawRank(term.legalBasis.norm)) continue;
      const name = nameOf(entry);
      yield {
        path: `/entries/${index}/maximumTerm`,
        text: trilingual(
          `El plazo máximo de «${name.es}» pasa de seis meses y no cita ninguna ley que lo permita. Cítela o acórtelo.`,
          `El termini màxim de «${name['ca-valencia']}» passa de sis mesos i no cita cap llei que ho permeta. Cite-la o acurte'l.`,
          `The maximum term of «${name.en}» is over six months and cites no law that allows it. Cite it or shorten the term.`,
        ),
        fix: {
          label: trilingual('Poner seis meses', 'Posar sis mesos', 'Set six months'),
          edits: [
            { op: 'replace', path: `/entries/${index}/maximumTerm/amount`, value: 6 },
            { op: 'replace', path: `/entries/${index}/maximumTerm/unit`, value: 'months' },
          ],
        },
      };
    }
  },
};
