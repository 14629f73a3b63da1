import { jsonPointer, type LegalStep, type Term, trilingual } from '../../definition/index.js';
import { termWords } from '../appeal-words.js';
import { isWithinArticle, lpacArticle } from '../cited-article.js';
import type { Rule } from '../finding.js';
import { entrySteps } from '../maximum-term-clock.js';
import type { AnalysisModel } from '../model.js';
import { nameOf } from '../names.js';
import { amountOf } from '../terms.js';

/** Limits of a step of the procedure in working days, with the place of Ley 39/2015 that sets them. */
interface Limits {
  article: string;
  least?: number;
  most?: number;
  step?: LegalStep;
}

const limits: readonly Limits[] = [
  { step: 'mending', article: '68.1', least: 10, most: 10 },
  { article: '68.2', most: 5 },
  { article: '73.1', least: 10, most: 10 },
  { article: '73.2', least: 10, most: 10 },
  { step: 'evidence', article: '77.2', least: 10, most: 30 },
  { step: 'report', article: '80.2', most: 10 },
  { step: 'hearing', article: '82.2', least: 10, most: 15 },
  { step: 'publicInformation', article: '83.2', least: 20 },
  { step: 'complementaryActs', article: '87', most: 15 },
  { article: '24.4', most: 15 },
  { article: '27.4', most: 15 },
  { article: '40.2', most: 10 },
  { article: '96.6', most: 30 },
  { article: '118.1', least: 10, most: 15 },
];

interface Judged {
  term: Term;
  path: string;
  nodeId: string;
  name: ReturnType<typeof nameOf>;
  step?: LegalStep | undefined;
}

/** The terms of the phases and of the deadlines, with the legal step of the phase that they belong to. */
function judged({ scopes, steps }: AnalysisModel): Judged[] {
  const ofPhases = scopes.flatMap(({ phases }) =>
    phases.flatMap(({ phase, path }): Judged[] => {
      const step = 'legalStep' in phase ? phase.legalStep : undefined;
      const term = amountOf(phase);
      const own = term && {
        term,
        path: jsonPointer([...path, 'term']),
        nodeId: phase.id,
        name: nameOf(phase),
      };
      const started = entrySteps(phase).flatMap((each, index): Judged[] =>
        each.kind === 'startDeadline' && typeof each.term === 'object'
          ? [
              {
                term: each.term,
                path: jsonPointer([...path, 'onEntry', index, 'term']),
                nodeId: phase.id,
                name: nameOf({ id: each.deadline, name: each.name }),
                step,
              },
            ]
          : [],
      );
      return [...(own ? [{ ...own, step }] : []), ...started];
    }),
  );
  const ofTransitions = steps.flatMap(({ step, path, nodeId }): Judged[] => {
    if (step.kind === 'extendDeadline') {
      const basis = step.legalBasis ?? step.by.legalBasis;
      const term = { ...step.by, ...(basis && { legalBasis: basis }) };
      return [{ term, path: `${path}/by`, nodeId, name: nameOf({ id: step.deadline }) }];
    }
    if (!path.includes('/transitions/') || step.kind !== 'startDeadline') return [];
    if (typeof step.term !== 'object') return [];
    return [
      { term: step.term, path: `${path}/term`, nodeId, name: nameOf({ id: step.deadline, name: step.name }) },
    ];
  });
  return [...ofPhases, ...ofTransitions];
}

/** What applies to a term: what it cites, or its legal step unless it cites another norm that says otherwise. */
function limitsOf({ term, step }: Judged): Limits | undefined {
  const place = lpacArticle(term.legalBasis);
  const cited = limits.find(
    ({ article }) => isWithinArticle(place, article) || article.startsWith(`${place}.`),
  );
  if (cited || term.legalBasis) return cited;
  return step && limits.find((each) => each.step === step);
}

/** Each step of the procedure lasts what its article says, in working days (Ley 39/2015 arts. 24 to 96). */
export const stepTerm: Rule = {
  code: 'law.stepTerm',
  severity: 'error',
  article: 'Ley 39/2015 art. 73.1',
  *check(model) {
    for (const each of judged(model)) {
      const { term, path, nodeId, name } = each;
      const bounds = limitsOf(each);
      if (!bounds) continue;
      const { article, least = 1, most = Number.POSITIVE_INFINITY } = bounds;
      const right = Math.min(Math.max(term.amount, least), most);
      // Hours are shorter than any day; other days and months are not what the article says.
      const isHours = term.unit === 'hours' && least <= 1;
      if (isHours || (term.unit === 'workingDays' && term.amount === right)) continue;
      const [es, va, en] =
        least === most
          ? [`son ${least}`, `són ${least}`, `they are ${least}`]
          : least <= 1
            ? [`son ${most} como máximo`, `són ${most} com a màxim`, `they are ${most} at most`]
            : most === Number.POSITIVE_INFINITY
              ? [`son ${least} como mínimo`, `són ${least} com a mínim`, `they are ${least} at least`]
              : [`son de ${least} a ${most}`, `són de ${least} a ${most}`, `they are ${least} to ${most}`];
      yield {
        path,
        nodeId,
        article: `Ley 39/2015 art. ${article}`,
        text: trilingual(
          `«${name.es}» tiene ${termWords(term, 'es')}; según la ley ${es} días hábiles. Cámbielo, o cite la norma que dice otra cosa.`,
          `«${name['ca-valencia']}» té ${termWords(term, 'ca-valencia')}; segons la llei ${va} dies hàbils. Canvie-ho, o cite la norma que diu una altra cosa.`,
          `«${name.en}» has ${termWords(term, 'en')}; by law ${en} working days. Change it, or cite the norm that says otherwise.`,
        ),
        fix: {
          label: trilingual(
            `Poner ${right} días hábiles`,
            `Posar ${right} dies hàbils`,
            `Set ${right} working days`,
          ),
          edits: [
            { op: 'replace', path: `${path}/amount`, value: right },
            { op: 'replace', path: `${path}/unit`, value: 'workingDays' },
          ],
        },
      };
    }
  },
};
