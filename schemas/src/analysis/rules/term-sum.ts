import { jsonPointer, type Phase, type Term, type Trilingual, trilingual } from '../../definition/index.js';
import type { Rule } from '../finding.js';
import { type AnalysisModel, type ChartScope, phaseOfTarget, transitionsOf } from '../model.js';
import { nameOf } from '../names.js';

/** About how many natural days a term is: five working days are a week. Only to compare sums, never a date. */
const days = ({ amount, unit }: Term): number =>
  ({ hours: 1 / 24, workingDays: 7 / 5, naturalDays: 1, months: 30.4, years: 365 })[unit] * amount;

/** The days of a phase that count against the maximum term: not while it is suspended, nor after deciding. */
function daysOf(phase: Phase, ancestors: readonly Phase[]): number {
  if (!('term' in phase) || !phase.term || !('amount' in phase.term)) return 0;
  if (phase.onEntry.some((step) => step.kind === 'suspendTerm')) return 0;
  const stage = [phase, ...ancestors.toReversed()].find((each) => 'stage' in each && each.stage);
  if (stage && 'stage' in stage && stage.stage === 'finalisation') return 0;
  return days(phase.term as Term);
}

/** The longest way from a phase without passing twice through one: its days and the phases that give them. */
function longestWay(scope: ChartScope, from: string): { days: number; phases: Phase[] } {
  const onWay = new Set<string>();
  const known = new Map<string, { days: number; phases: Phase[] }>();
  const visit = (id: string): { days: number; phases: Phase[] } => {
    const placed = phaseOfTarget(scope, id);
    if (!placed || onWay.has(placed.phase.id)) return { days: 0, phases: [] };
    const { phase, ancestors } = placed;
    const done = known.get(phase.id);
    if (done) return done;
    onWay.add(phase.id);
    const inside =
      phase.kind === 'compound'
        ? [phase.initial ?? phase.phases[0]?.id ?? '']
        : phase.kind === 'parallel'
          ? phase.phases.map((each) => each.id)
          : [];
    const ways = [phase, ...ancestors]
      .flatMap((each) =>
        each.kind === 'include'
          ? Object.values(each.exits)
          : transitionsOf(each).flatMap((out) => out.target),
      )
      .concat(inside)
      .map(visit);
    const longest = ways.reduce((a, b) => (b.days > a.days ? b : a), { days: 0, phases: [] });
    onWay.delete(phase.id);
    const own = daysOf(phase, ancestors);
    const result = {
      days: own + longest.days,
      phases: own > 0 ? [phase, ...longest.phases] : longest.phases,
    };
    known.set(phase.id, result);
    return result;
  };
  return visit(from);
}

/** Where the clock of an entry starts: at the transition that opens the file, if one does. */
function clockStarts(model: AnalysisModel, entryPhase: string): string[] {
  const opening = model.transitions.filter(({ transition }) => transition.opensFile);
  return opening.length === 0 ? [entryPhase] : opening.flatMap(({ transition }) => transition.target);
}

/** L6. The longest way through the phases must fit in the maximum term. */
export const termSum: Rule = {
  code: 'law.termSum',
  severity: 'warning',
  article: 'Ley 39/2015 art. 21.2',
  *check(model) {
    const chart = model.scopes[0];
    if (!chart) return;
    for (const [index, entry] of model.procedure.entries.entries()) {
      if (!entry.maximumTerm) continue;
      const limit = days(entry.maximumTerm);
      const longest = clockStarts(model, entry.phase)
        .map((start) => longestWay(chart, start))
        .reduce((a, b) => (b.days > a.days ? b : a), { days: 0, phases: [] });
      if (longest.days <= limit) continue;
      const name = nameOf(entry);
      const way = (language: keyof Trilingual) =>
        longest.phases.map((phase) => `«${nameOf(phase)[language]}»`).join(' → ');
      yield {
        path: jsonPointer(['entries', index, 'maximumTerm']),
        text: trilingual(
          `Las fases ${way('es')} suman unos ${Math.round(longest.days)} días, más que el plazo máximo de «${name.es}» (unos ${Math.round(limit)}). Acorte alguna.`,
          `Les fases ${way('ca-valencia')} sumen uns ${Math.round(longest.days)} dies, més que el termini màxim de «${name['ca-valencia']}» (uns ${Math.round(limit)}). Acurte'n alguna.`,
          `The phases ${way('en')} add up to about ${Math.round(longest.days)} days, more than the maximum term of «${name.en}» (about ${Math.round(limit)}). Shorten one.`,
        ),
      };
    }
  },
};
