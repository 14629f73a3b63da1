import { type Entry, type Outcome, type Procedure, trilingual } from '../../definition/index.js';
import type { Rule } from '../finding.js';
import { phaseOfTarget, writtenPhaseId } from '../model.js';
import { nameOf } from '../names.js';
import { endsChart, enteredWith, phasesThatCanEnd } from '../phase-graph.js';

/** Endings in which the town says something on what was asked or started. */
const resolved: readonly Outcome[] = ['granted', 'refused', 'inadmissible', 'answered', 'archived'];

/** A responsible declaration and a communication have effect when they are sent (Ley 39/2015 arts. 21.1, 69.3). */
function hasNothingToResolve({ forms }: Procedure, entry: Entry): boolean {
  const nature = forms.find(({ id }) => id === entry.form)?.legalNature;
  return nature === 'responsibleDeclaration' || nature === 'priorCommunication';
}

/** L7. The town must resolve: a decision must be reachable from every entry (Ley 39/2015 arts. 21.1, 88). */
export const resolutionReachable: Rule = {
  code: 'law.resolutionReachable',
  severity: 'error',
  article: 'Ley 39/2015 art. 21.1',
  *check(model) {
    const chart = model.chart.scope;
    const can = phasesThatCanEnd(
      chart,
      (placed) =>
        placed.phase.kind === 'final' &&
        endsChart(placed) &&
        (placed.phase.outcome === undefined || resolved.includes(placed.phase.outcome)),
    );
    for (const [index, entry] of model.procedure.entries.entries()) {
      const start = phaseOfTarget(chart, entry.phase);
      if (!start || hasNothingToResolve(model.procedure, entry)) continue;
      if (enteredWith(chart, start).some((id) => can.has(id))) continue;
      const name = nameOf(entry);
      yield {
        path: `/entries/${index}/phase`,
        nodeId: writtenPhaseId(chart, start.phase.id),
        text: trilingual(
          `Por la entrada «${name.es}» nunca se llega a una decisión. Añada un final concedido, no concedido, contestado, inadmitido o archivado.`,
          `Per l'entrada «${name['ca-valencia']}» mai s'arriba a una decisió. Afegisca un final concedit, no concedit, contestat, inadmés o arxivat.`,
          `Through the entry «${name.en}» a decision is never reached. Add an ending: granted, refused, answered, inadmissible or archived.`,
        ),
      };
    }
  },
};
